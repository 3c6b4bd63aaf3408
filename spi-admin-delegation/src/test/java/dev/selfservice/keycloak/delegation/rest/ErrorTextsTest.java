package dev.selfservice.keycloak.delegation.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
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
        Properties texts = new Properties();
        texts.load(new InputStreamReader(
                getClass().getResourceAsStream("/theme-resources/messages/messages_" + language + ".properties"),
                UTF_8));

        assertThat(texts.stringPropertyNames())
                .isEqualTo(CODES.stream().map("selfservice.error."::concat).collect(Collectors.toSet()));
        // Some of Keycloak's pages format texts with MessageFormat, where these would need quoting.
        assertThat(texts.values())
                .allSatisfy(text -> assertThat((String) text).endsWith(".").doesNotContain("'", "{", "}"));
    }
}
