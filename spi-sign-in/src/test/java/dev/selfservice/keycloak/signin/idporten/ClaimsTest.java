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
    void nothing_said_is_nothing_known() {
        assertThat(claims.pid()).isEmpty();
        assertThat(claims.level()).isEmpty();
        assertThat(claims.authTime()).isEmpty();
    }

    @Test
    void reads_what_id_porten_says() {
        token.setOtherClaims("pid", "01915000001");
        token.setOtherClaims("acr", "idporten-loa-high");
        token.setOtherClaims("auth_time", 1_790_000_000);

        assertThat(claims.pid()).contains("01915000001");
        assertThat(claims.level()).contains(Level.HIGH);
        assertThat(claims.authTime()).hasValue(1_790_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0191500000", "019150000012", "0191500000a", "٠١٩١٥٠٠٠٠٠١", "01915000001\n"})
    void what_is_no_identity_number_identifies_nobody(String pid) {
        token.setOtherClaims("pid", pid);

        assertThat(claims.pid()).isEmpty();
    }

    @Test
    void a_time_that_is_no_number_is_none() {
        token.setOtherClaims("auth_time", "1790000000");

        assertThat(claims.authTime()).isEmpty();
    }

    @Test
    void a_time_with_a_fraction_is_none() {
        token.setOtherClaims("auth_time", 1.79E9);

        assertThat(claims.authTime()).isEmpty();
    }

    @Test
    void says_nothing_of_anybody_by_accident() {
        token.setOtherClaims("pid", "01915000001");

        assertThat(claims.toString()).doesNotContain("01915000001");
    }
}
