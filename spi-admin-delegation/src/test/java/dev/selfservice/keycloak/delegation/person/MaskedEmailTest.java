package dev.selfservice.keycloak.delegation.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MaskedEmailTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "anna@example.org, a***@example.org",
                "a@example.org, a***@example.org",
                "\"a@b\"@example.org, \"***@example.org",
                "\uD83D\uDE00x@example.org, \uD83D\uDE00***@example.org",
                "@example.org, ***",
                "anna, ***",
                "' ', null",
                "null, null"
            })
    void showsTheFirstCharacterAndTheDomain(String email, String masked) {
        assertThat(MaskedEmail.of(email)).isEqualTo(masked);
    }
}
