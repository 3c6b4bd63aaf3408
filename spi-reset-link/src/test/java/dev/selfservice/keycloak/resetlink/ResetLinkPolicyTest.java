package dev.selfservice.keycloak.resetlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.settings.InvalidSettingException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.Config;
import org.keycloak.models.RealmModel;

class ResetLinkPolicyTest {

    @Test
    void aRealmThatSaysNothingHasTheDefaults() {
        assertThat(ResetLinkPolicy.of(realm(Map.of())))
                .isEqualTo(new ResetLinkPolicy(
                        Duration.ofHours(3),
                        16,
                        5,
                        15,
                        Duration.ofMinutes(30),
                        30,
                        5,
                        Duration.ofMinutes(15),
                        Duration.ofDays(90)));
    }

    @Test
    void aRealmMaySayOtherwise() {
        assertThat(ResetLinkPolicy.of(realm(Map.of(
                        "selfservice.link-lifespan", "600",
                        "selfservice.secret-length", "24",
                        "selfservice.attempts-per-link", "3",
                        "selfservice.attempts-per-member", "6",
                        "selfservice.recovery-lifespan", "300",
                        "selfservice.links-per-administrator", "7",
                        "selfservice.links-per-member", "8",
                        "selfservice.max-auth-age", "60",
                        "selfservice.retention-days", "1"))))
                .isEqualTo(new ResetLinkPolicy(
                        Duration.ofMinutes(10),
                        24,
                        3,
                        6,
                        Duration.ofMinutes(5),
                        7,
                        8,
                        Duration.ofMinutes(1),
                        Duration.ofDays(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "link-lifespan,           600,  86400",
        "secret-length,           12,   24",
        "attempts-per-link,       3,    20",
        "attempts-per-member,     5,    100",
        "recovery-lifespan,       300,  3600",
        "links-per-administrator, 1,    1000",
        "links-per-member,        1,    1000",
        "max-auth-age,            60,   43200",
        "retention-days,          1,    3650"
    })
    void eachHasARangeForTheRealmAndForTheServer(String name, int least, int most) {
        for (int allowed : new int[] {least, most}) {
            assertThatCode(() -> set(name, allowed)).doesNotThrowAnyException();
            assertThatCode(() -> ResetLinkPolicy.checkOptions(option(name, allowed)))
                    .doesNotThrowAnyException();
        }
        for (int refused : new int[] {least - 1, most + 1}) {
            assertThatThrownBy(() -> set(name, refused)).isInstanceOf(InvalidSettingException.class);
            assertThatThrownBy(() -> ResetLinkPolicy.checkOptions(option(name, refused)))
                    .isInstanceOf(InvalidSettingException.class);
        }
    }

    private static ResetLinkPolicy set(String name, int value) {
        return ResetLinkPolicy.of(realm(Map.of("selfservice." + name, Integer.toString(value))));
    }

    private static RealmModel realm(Map<String, String> attributes) {
        return Fake.answering(RealmModel.class, Map.of("getAttribute", asked -> attributes.get((String) asked[0])));
    }

    private static Config.Scope option(String name, int value) {
        Map<String, String> options = Map.of(name, Integer.toString(value));
        return Fake.answering(Config.Scope.class, Map.of("get", asked -> options.get((String) asked[0])));
    }
}
