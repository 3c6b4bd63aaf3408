package dev.selfservice.keycloak.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;

final class HelpPermissionTest {

    private static final Project PROJECT = new Project("p", "ec1", "One");

    @ParameterizedTest
    @CsvSource({
        // enabled, administers it now, asked for, granted
        "true,  true,  p, true",
        "false, true,  p, false",
        "true,  false, p, false",
        "true,  true,  q, false"
    })
    void aProjectIsAdministeredByAnEnabledAdministratorOfIt(
            boolean enabled, boolean administrator, String id, boolean granted) {
        UserModel user = Fake.of(UserModel.class, Map.of("isEnabled", enabled));

        assertThat(permission(administrator, true, Map.of()).administeredProject(user, id))
                .isEqualTo(granted ? Optional.of(PROJECT) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"true, id-kari, true", "false, id-kari, false", "true, id-ola, false"})
    void aMemberIsAKnownUserInTheProject(boolean member, String id, boolean found) {
        UserModel kari = Fake.user("kari");

        assertThat(permission(true, member, Map.of("id-kari", kari)).member(PROJECT, id))
                .isEqualTo(found ? Optional.of(kari) : Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "f:x", "a\u0000b"})
    void whatCannotBeAnIdReachesNeitherProjectsNorUsers(String id) {
        KeycloakSession nobodyAsks = Fake.of(
                KeycloakSession.class,
                Map.of("getProvider", Fake.of(ProjectProvider.class, Map.of("find", (Fake.Answer) asked -> {
                    throw new AssertionError("asked for a project");
                }))));
        HelpPermission permission = new HelpPermission(nobodyAsks);

        assertThat(permission.administeredProject(Fake.of(UserModel.class, Map.of("isEnabled", true)), id))
                .isEmpty();
        assertThat(permission.member(PROJECT, id)).isEmpty();
    }

    @Test
    void theCodeIsTheWordThatAnswersUse() {
        assertThat(Ineligibility.values())
                .extracting(Ineligibility::code)
                .containsExactly("self", "disabled", "no_email", "email_changed", "privileged", "administrator");
    }

    private static HelpPermission permission(boolean administrator, boolean member, Map<String, UserModel> users) {
        ProjectProvider projects = Fake.of(
                ProjectProvider.class,
                Map.of(
                        "find", (Fake.Answer) asked -> Optional.of(PROJECT).filter(p -> p.id().equals(asked[0])),
                        "isAdministrator", administrator,
                        "isMember", member));
        UserProvider known =
                Fake.of(UserProvider.class, Map.of("getUserById", (Fake.Answer) asked -> users.get(asked[1])));
        return new HelpPermission(Fake.of(
                KeycloakSession.class,
                Map.of(
                        "getProvider",
                        projects,
                        "users",
                        known,
                        "getContext",
                        Fake.of(KeycloakContext.class, Map.of()))));
    }
}
