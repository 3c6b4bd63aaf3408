package dev.selfservice.keycloak.operator.check;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How bad a finding is; the worst comes last. */
enum Severity {
    /** Good to know, nothing to do. */
    OK,
    /** It works, but less safely or for fewer people than it should. */
    WARNING,
    /** Somebody can't be helped, or a rule that security rests on doesn't hold. */
    ERROR;

    /** The word in the answer, e.g. {@code warning}. */
    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
