package dev.selfservice.keycloak.resetlink.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTokenTest {

    private static final String A_TOKEN = "IunzKU40AVEbyeda4dd9dZxNM9UBrou4XWgNS84Cd5w";

    @Test
    void aNewTokenHas256BitsIn43Characters() {
        LinkToken token = LinkToken.random();

        assertThat(token.reveal()).hasSize(43);
        assertThat(Base64.getUrlDecoder().decode(token.reveal())).hasSize(32);
        assertThat(LinkToken.random().reveal()).isNotEqualTo(token.reveal());
    }

    @Test
    void itsHashIsSha256InHexadecimal() {
        // printf %s "$token" | sha256sum
        assertThat(LinkToken.parse(A_TOKEN).orElseThrow().hash())
                .isEqualTo("51f352f7c7caa0665955ecc1efb304d7f1fbc34b42394dd3d93a3bad1a051ad6");
    }

    @Test
    void theSameTextIsTheSameTokenAndNoOtherIs() {
        LinkToken token = LinkToken.parse(A_TOKEN).orElseThrow();

        assertThat(token.isSame(LinkToken.parse(A_TOKEN).orElseThrow())).isTrue();
        assertThat(token.isSame(LinkToken.parse("J" + A_TOKEN.substring(1)).orElseThrow()))
                .isFalse();
        assertThat(token.isSame(LinkToken.parse(A_TOKEN.substring(0, 42) + "A").orElseThrow()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "IunzKU40AVEbyeda4dd9dZxNM9UBrou4XWgNS84Cd5",
                "IunzKU40AVEbyeda4dd9dZxNM9UBrou4XWgNS84Cd5ww",
                "IunzKU40AVEbyeda4dd9dZxNM9UBrou4XWgNS84Cd5+",
                "IunzKU40AVEbyeda4dd9dZxNM9UBrou4XWgNS84Cd5w\n",
                "../../../../../../../../../../../../../../../"
            })
    void anotherFormIsNoToken(String text) {
        assertThat(LinkToken.parse(text)).isEmpty();
    }

    @Test
    void itIsFoundInATextThatHasAllOfIt() {
        LinkToken token = LinkToken.parse(A_TOKEN).orElseThrow();

        assertThat(token.isPartOf(A_TOKEN)).isTrue();
        assertThat(token.isPartOf("https://id.example.org/realms/r/reset-link/" + A_TOKEN + "#"))
                .isTrue();
        assertThat(token.isPartOf(A_TOKEN.substring(1))).isFalse();
    }

    @Test
    void itNeverShowsItselfByAccident() {
        assertThat(LinkToken.parse(A_TOKEN).orElseThrow()).hasToString("LinkToken[redacted]");
    }
}
