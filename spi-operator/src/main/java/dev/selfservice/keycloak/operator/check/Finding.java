package dev.selfservice.keycloak.operator.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was found.
 *
 * @param id which fault; the same in every version
 * @param severity how bad it is
 * @param message what it means, for an operator
 * @param remedy how it is mended
 * @param subject what it was found in, where there are several; written by people, so data wherever it is shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Finding(
        String id,
        Severity severity,
        String message,
        String remedy,
        @Nullable String subject) {

    /** The same, with how it is mended here. */
    Finding mendedBy(String howToMend) {
        return new Finding(id, severity, message, howToMend, subject);
    }
}
