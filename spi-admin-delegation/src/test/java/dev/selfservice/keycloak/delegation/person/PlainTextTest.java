package dev.selfservice.keycloak.delegation.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void aNameStaysAsItIs() {
        assertThat(PlainText.of("Språkmodellar på nynorsk – Ålesund & <b>Ærø</b> {0}"))
                .isEqualTo("Språkmodellar på nynorsk – Ålesund & <b>Ærø</b> {0}");
    }

    @Test
    void lineEndsAndOtherControlCharactersBecomeOneSpace() {
        assertThat(PlainText.of("a\r\nBcc: b@example.org\u2028\u0000c")).isEqualTo("a Bcc: b@example.org c");
    }

    @Test
    void nothingTurnsTheDirectionOfWhatFollows() {
        assertThat(PlainText.of("a\u202Eb\u2066c\u200F")).isEqualTo("abc");
    }

    @Test
    void nothingIsLookedUpInTheBundles() {
        assertThat(PlainText.of("${resetLinkMailStop}")).doesNotContain("${");
    }
}
