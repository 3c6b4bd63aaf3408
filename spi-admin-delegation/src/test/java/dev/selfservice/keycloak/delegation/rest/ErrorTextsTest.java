package dev.selfservice.keycloak.delegation.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.ModuleTextsTest;
import java.io.IOException;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ErrorTextsTest {

    private static final Set<String> CODES = Set.of(
            "invalid_request",
            "unauthorized",
            "reauthentication_required",
            "not_allowed",
            "not_found",
            "member_not_eligible",
            "unsupported_media_type",
            "limit_reached",
            "mail_failed",
            "not_configured",
            "method_not_allowed",
            "server_error");

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "nn"})
    void everyCodeHasASentenceInEveryLanguage(String language) throws IOException {
        Properties texts = ModuleTextsTest.bundle(language);

        assertThat(texts.stringPropertyNames())
                .filteredOn(key -> key.startsWith("selfservice.error."))
                .containsExactlyInAnyOrderElementsOf(
                        CODES.stream().map("selfservice.error."::concat).toList());
        // Some of Keycloak's pages format texts with MessageFormat, where these would need quoting.
        assertThat(CODES)
                .extracting(code -> texts.getProperty("selfservice.error." + code))
                .allSatisfy(text -> assertThat(text).endsWith(".").doesNotContain("'", "{", "}"));
    }
}
