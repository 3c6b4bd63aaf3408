package dev.selfservice.keycloak.delegation.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.settings.InvalidSettingException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.Config;
import org.keycloak.models.RealmModel;

final class GroupSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"projects", "/", "/a/", "//a"})
    void aProjectsGroupIsAPath(String value) {
        assertThat(GroupSettings.BUILT_IN.projects().read(realm("selfservice.projects-group", "/a/b c")))
                .isEqualTo("/a/b c");
        assertThatThrownBy(() -> GroupSettings.BUILT_IN.projects().read(realm("selfservice.projects-group", value)))
                .isInstanceOf(InvalidSettingException.class);
    }

    @Test
    void anAdministratorsGroupIsANameTheDatabaseCanHold() {
        String longest = "a".repeat(255);

        assertThat(GroupSettings.BUILT_IN.administrators().read(realm("selfservice.administrators-group", longest)))
                .isEqualTo(longest);
        assertThatThrownBy(() -> GroupSettings.BUILT_IN
                        .administrators()
                        .read(realm("selfservice.administrators-group", longest + "a")))
                .isInstanceOf(InvalidSettingException.class);
    }

    @Test
    void theServersOptionsAreTheDefaults() {
        Map<String, String> options = Map.of("projects-group", "/teams", "administrators-group", "leads");
        GroupSettings configured = GroupSettings.BUILT_IN.configuredBy(
                Fake.of(Config.Scope.class, Map.of("get", (Fake.Answer) asked -> options.get(asked[0]))));

        assertThat(configured.projects().read(realm("another", ""))).isEqualTo("/teams");
        assertThat(configured.administrators().read(realm("another", ""))).isEqualTo("leads");
    }

    private static RealmModel realm(String attribute, String value) {
        return Fake.of(RealmModel.class, Map.of("getAttribute", (Fake.Answer)
                asked -> attribute.equals(asked[0]) ? value : null));
    }
}
