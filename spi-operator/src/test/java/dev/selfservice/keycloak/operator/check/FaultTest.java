package dev.selfservice.keycloak.operator.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FaultTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_]+)` \\| (ok|warning|error) \\|");

    @Test
    void theOperatorsGuideListsEveryFindingWithItsSeverityAndNoOther() throws IOException {
        String document = Files.readString(Path.of("../docs/operating.md"));

        assertThat(ROW.matcher(document).results().map(row -> row.group(1) + " " + row.group(2)))
                .containsExactlyElementsOf(Arrays.stream(Fault.values())
                        .map(fault -> fault.id() + " " + fault.severity().code())
                        .toList());
    }

    @Test
    void theWorstFindingDecides() {
        assertThat(Report.of(java.util.List.of()).worst()).isEqualTo(Severity.OK);
        assertThat(Report.of(java.util.List.of(
                                Fault.LOCALES_OFF.found(), Fault.MAIL_NOT_SET.found(), Fault.NOT_ALL_SHOWN.found()))
                        .worst())
                .isEqualTo(Severity.ERROR);
    }
}
