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
    void aLevelReachesThoseBelowIt(String claim, String required, boolean enough) {
        assertThat(Level.ofClaim(claim).orElseThrow().reaches(Level.ofSetting(required)))
                .isEqualTo(enough);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "4", "Level4", "high", "IDPORTEN-LOA-HIGH", "idporten-loa-high "})
    void anUnknownClaimIsNoLevel(String claim) {
        assertThat(Level.ofClaim(claim)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "substantial", " substantial "})
    void substantialIsRequiredUnlessSet(String setting) {
        assertThat(Level.ofSetting(setting).claim()).isEqualTo("idporten-loa-substantial");
    }

    @ParameterizedTest
    @ValueSource(strings = {"low", "HIGH", "idporten-loa-high", "3"})
    void aSettingThatWouldLetInTooManyIsRefused(String setting) {
        assertThatThrownBy(() -> Level.ofSetting(setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(setting);
    }
}
