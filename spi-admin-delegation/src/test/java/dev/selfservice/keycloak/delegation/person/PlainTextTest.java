package dev.selfservice.keycloak.delegation.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void aNameStaysAsItIs() {
        assertThat(PlainText.of("Språkmodellar på nynorsk – Ålesund & <b>Ærø</b> {0}"))
                .isEqualTo("Språkmodellar på nynorsk – Ålesund & <b>Ærø</b> {0}");
    }

    @Test
    void lineEndsAndOtherControlCharactersBecomeOneSpace() {
        assertThat(PlainText.of("a\r\nBcc: b@example.org\u2028\u0000c"))
                .isEqualTo("a Bcc: b@\u2060example.\u2060org c");
    }

    @Test
    void nothingTurnsTheDirectionOfWhatFollows() {
        assertThat(PlainText.of("a\u202Eb\u2066c\u200F")).isEqualTo("abc");
    }

    @Test
    void nothingIsLookedUpInTheBundles() {
        assertThat(PlainText.of("${resetLinkMailStop}")).doesNotContain("${");
    }

    @ParameterizedTest
    @ValueSource(strings = {"www.evil.example", "https://evil.example/a", "kari@example.org", "evil.example/a"})
    void anAddressIsReadButIsNoLink(String address) {
        assertThat(PlainText.of(address))
                .doesNotContain(address, "://", "evil.e", "@e")
                .isNotEqualTo(address);
        assertThat(PlainText.of(address).replace("\u2060", "")).isEqualTo(address);
    }

    @Test
    void aLineIsCutBetweenCharacters() {
        assertThat(PlainText.line(" 12345\n", 5)).isEqualTo("12345");
        assertThat(PlainText.line("123456", 5)).isEqualTo("1234…");
        assertThat(PlainText.line("123😀56", 5)).isEqualTo("123…");
        assertThat(PlainText.line("123e\u030156", 5)).isEqualTo("123…");
    }
}
