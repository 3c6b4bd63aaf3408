package dev.selfservice.keycloak.signin.idporten;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.JsonWebToken;

class ClaimsTest {

    private final JsonWebToken token = new JsonWebToken();
    private final Claims claims = new Claims(token);

    @Test
    void nothingSaidIsNothingKnown() {
        assertThat(claims.pid()).isEmpty();
        assertThat(claims.level()).isEmpty();
        assertThat(claims.authTime()).isEmpty();
    }

    @Test
    void readsWhatIdPortenSays() {
        token.setOtherClaims("pid", "01915000001");
        token.setOtherClaims("acr", "idporten-loa-high");
        token.setOtherClaims("auth_time", 1_790_000_000);

        assertThat(claims.pid()).contains("01915000001");
        assertThat(claims.level()).contains(Level.HIGH);
        assertThat(claims.authTime()).hasValue(1_790_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0191500000", "019150000012", "0191500000a", "٠١٩١٥٠٠٠٠٠١", "01915000001\n"})
    void whatIsNoIdentityNumberIdentifiesNobody(String pid) {
        token.setOtherClaims("pid", pid);

        assertThat(claims.pid()).isEmpty();
    }

    @Test
    void aTimeThatIsNoNumberIsNone() {
        token.setOtherClaims("auth_time", "1790000000");

        assertThat(claims.authTime()).isEmpty();
    }

    @Test
    void aTimeWithAFractionIsNone() {
        token.setOtherClaims("auth_time", 1.79E9);

        assertThat(claims.authTime()).isEmpty();
    }

    @Test
    void saysNothingOfAnybodyByAccident() {
        token.setOtherClaims("pid", "01915000001");

        assertThat(claims.toString()).doesNotContain("01915000001");
    }
}
