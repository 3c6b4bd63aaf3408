package dev.selfservice.keycloak.delegation.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.Config;
import org.keycloak.models.RealmModel;

final class RealmSettingTest {

    private static final IntSetting LIFESPAN = new IntSetting("link-lifespan", 10800, 600, 86400);
    private static final IntSetting LENGTH = IntSetting.oneOf("secret-length", 16, 12, 16, 20, 24);

    @Test
    void absentOrBlankMeansTheDefault() {
        assertThat(LIFESPAN.read(realm(Map.of()))).isEqualTo(10800);
        assertThat(LIFESPAN.read(realm(Map.of("selfservice.link-lifespan", " "))))
                .isEqualTo(10800);
    }

    @ParameterizedTest
    @ValueSource(ints = {600, 601, 86399, 86400})
    void numbersInTheRangeAreTaken(int allowed) {
        assertThat(LIFESPAN.read(realm(Map.of("selfservice.link-lifespan", "" + allowed))))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "599",
                "86401",
                "-600",
                "+600",
                " 600",
                "600s",
                "6e3",
                "600.0",
                "x",
                "99999999999999999999",
                "٦٠٠"
            })
    void anythingElseIsRefusedWithKeyValueAndRange(String value) {
        assertThatThrownBy(() -> LIFESPAN.read(realm(Map.of("selfservice.link-lifespan", value))))
                .isInstanceOfSatisfying(InvalidSettingException.class, refused -> {
                    assertThat(refused.key()).isEqualTo("selfservice.link-lifespan");
                    assertThat(refused.value()).isEqualTo(value);
                    assertThat(refused.range()).isEqualTo("a whole number from 600 to 86400");
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11, 13, 17, 28})
    void aChoiceTakesItsMembersOnly(int other) {
        for (int member : new int[] {12, 24}) {
            assertThat(LENGTH.read(realm(Map.of("selfservice.secret-length", "" + member))))
                    .isEqualTo(member);
        }
        assertThatThrownBy(() -> LENGTH.read(realm(Map.of("selfservice.secret-length", "" + other))))
                .hasMessage("selfservice.secret-length is '%d'; allowed is one of [12, 16, 20, 24]", other);
    }

    @Test
    void theServersOptionReplacesTheDefaultAndTheRealmWins() {
        RealmSetting<Integer> configured = LIFESPAN.configuredBy(options(Map.of("link-lifespan", "7200")));

        assertThat(configured.read(realm(Map.of()))).isEqualTo(7200);
        assertThat(configured.read(realm(Map.of("selfservice.link-lifespan", "900"))))
                .isEqualTo(900);
        assertThat(LIFESPAN.configuredBy(options(Map.of())).defaultValue()).isEqualTo(10800);
    }

    @Test
    void anOptionOutOfRangeThrows() {
        assertThatThrownBy(() -> LIFESPAN.configuredBy(options(Map.of("link-lifespan", "5"))))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("link-lifespan is '5'; allowed is a whole number from 600 to 86400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"True", "yes", "1", " true"})
    void aMisspeltYesIsRefusedWhereItIsReadAndCountsAsNoElsewhere(String value) {
        RealmModel realm = realm(Map.of("selfservice.enabled", value));

        assertThatThrownBy(() -> Selfservice.ENABLED.read(realm)).isInstanceOf(InvalidSettingException.class);
        assertThat(Selfservice.enabled(realm)).isFalse();
    }

    @Test
    void trueEnables() {
        RealmModel realm = realm(Map.of("selfservice.enabled", "true"));

        assertThat(Selfservice.ENABLED.read(realm)).isTrue();
        assertThat(Selfservice.enabled(realm)).isTrue();
    }

    @Test
    void aSettingTellsItsNamesItsDefaultAndItsRange() {
        assertThat(LIFESPAN.name()).isEqualTo("link-lifespan");
        assertThat(LIFESPAN.attribute()).isEqualTo("selfservice.link-lifespan");
        assertThat(LIFESPAN.defaultValue()).isEqualTo(10800);
        assertThat(LIFESPAN.range()).isEqualTo("a whole number from 600 to 86400");
    }

    @Test
    void theValueShownIsCutAfter100Characters() {
        assertThatThrownBy(() -> LIFESPAN.read(realm(Map.of("selfservice.link-lifespan", "x".repeat(100)))))
                .message()
                .contains("'" + "x".repeat(100) + "'");
        assertThatThrownBy(() -> LIFESPAN.read(realm(Map.of("selfservice.link-lifespan", "x".repeat(101)))))
                .message()
                .contains("'" + "x".repeat(100) + "…'");
    }

    @Test
    void theValueShownFitsOneLogLine() {
        assertThatThrownBy(
                        () -> LIFESPAN.read(realm(Map.of("selfservice.link-lifespan", "1\n2\u202E" + "x".repeat(500)))))
                .message()
                .startsWith("selfservice.link-lifespan is '1?2?xxx")
                .hasSizeLessThan(250);
    }

    private static RealmModel realm(Map<String, String> attributes) {
        return (RealmModel) answering(RealmModel.class, "getAttribute", attributes);
    }

    private static Config.Scope options(Map<String, String> values) {
        return (Config.Scope) answering(Config.Scope.class, "get", values);
    }

    private static Object answering(Class<?> type, String method, Map<String, String> values) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
            assertThat(called.getName()).isEqualTo(method);
            return values.get((String) arguments[0]);
        });
    }
}
