package dev.selfservice.keycloak.operator.check;

import java.util.Comparator;
import java.util.List;

/**
 * The answer to an operator.
 *
 * @param worst the worst severity among the findings
 * @param findings in the order of looking
 */
record Report(Severity worst, List<Finding> findings) {

    static Report of(List<Finding> findings) {
        return new Report(
                findings.stream()
                        .map(Finding::severity)
                        .max(Comparator.naturalOrder())
                        .orElse(Severity.OK),
                findings);
    }
}
