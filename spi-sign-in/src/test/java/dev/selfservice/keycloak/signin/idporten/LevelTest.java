package dev.selfservice.keycloak.signin.idporten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTest {

    @ParameterizedTest
    @CsvSource({
        "idporten-loa-low, substantial, false",
        "idporten-loa-substantial, substantial, true",
        "idporten-loa-high, substantial, true",
        "idporten-loa-low, high, false",
        "idporten-loa-substantial, high, false",
        "idporten-loa-high, high, true",
    })
    void a_level_reaches_those_below_it(String claim, String required, boolean enough) {
        assertThat(Level.ofClaim(claim).orElseThrow().reaches(Level.ofSetting(required)))
                .isEqualTo(enough);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "4", "Level4", "high", "IDPORTEN-LOA-HIGH", "idporten-loa-high "})
    void an_unknown_claim_is_no_level(String claim) {
        assertThat(Level.ofClaim(claim)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "substantial", " substantial "})
    void substantial_is_required_unless_set(String setting) {
        assertThat(Level.ofSetting(setting).claim()).isEqualTo("idporten-loa-substantial");
    }

    @ParameterizedTest
    @ValueSource(strings = {"low", "HIGH", "idporten-loa-high", "3"})
    void a_setting_that_would_let_in_too_many_is_refused(String setting) {
        assertThatThrownBy(() -> Level.ofSetting(setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(setting);
    }
}
