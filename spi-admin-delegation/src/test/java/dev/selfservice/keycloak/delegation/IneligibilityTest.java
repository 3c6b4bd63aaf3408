package dev.selfservice.keycloak.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.address.SeenAddress;
import dev.selfservice.keycloak.delegation.address.SeenAddresses;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.common.Profile;
import org.keycloak.common.util.Time;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

final class IneligibilityTest {

    private static final Project PROJECT = new Project("p", "ec1", "One");
    private static final UserModel ADMINISTRATOR = Fake.user("ada");

    private SeenAddress seen = new SeenAddress("id-member", "a@example.org", null);

    @BeforeAll
    static void keycloaksFeatures() {
        Profile.defaults();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // the same person, enabled, e-mail, realm-administration role, administrator, allowed to help those
                "false, true,  a@example.org, false, false, false, -",
                "true,  true,  a@example.org, false, true,  true,  self",
                "true,  false, -,             true,  true,  false, self",
                "false, false, a@example.org, false, false, false, disabled",
                "false, false, -,             true,  true,  false, disabled",
                "false, true,  -,             false, false, false, no_email",
                "false, true,  ' ',           true,  false, false, no_email",
                "false, true,  a@example.org, true,  false, false, privileged",
                "false, true,  a@example.org, true,  true,  true,  privileged",
                "false, true,  a@example.org, false, true,  false, administrator",
                "false, true,  a@example.org, false, true,  -,     administrator",
                "false, true,  a@example.org, false, true,  true,  -"
            })
    void theFirstReasonThatApplies(
            boolean self,
            boolean enabled,
            String email,
            boolean privileged,
            boolean administrator,
            Boolean helpAdministrators,
            String reason) {
        Map<String, Object> member = new HashMap<>();
        member.put("getId", self ? ADMINISTRATOR.getId() : "id-member");
        member.put("isEnabled", enabled);
        member.put("getEmail", email);
        member.put("getRoleMappingsStream", privileged ? Stream.of(manageUsers()) : Stream.empty());

        assertThat(new HelpPermission(session(administrator, helpAdministrators))
                        .ineligibility(ADMINISTRATOR, Fake.of(UserModel.class, member))
                        .map(Ineligibility::code))
                .isEqualTo(Optional.ofNullable(reason));
    }

    @ParameterizedTest
    @CsvSource({"0, -, -", "259199, -, email_changed", "259201, -, -", "61, 60, -", "59, 60, email_changed", "0, 0, -"})
    void anAddressRestsForAWhileAfterItTookAnothersPlace(int secondsAgo, String rest, String reason) {
        boolean changed = !(secondsAgo == 0 && "-".equals(rest));
        seen = new SeenAddress(
                "id-member",
                "a@example.org",
                changed ? Instant.ofEpochMilli(Time.currentTimeMillis()).minusSeconds(secondsAgo) : null);
        Map<String, Object> member = Map.of(
                "getId",
                "id-member",
                "isEnabled",
                true,
                "getEmail",
                "A@example.org",
                "getRoleMappingsStream",
                Stream.of(manageUsers()));
        RealmModel realm = Fake.of(RealmModel.class, "-".equals(rest) ? Map.of() : Map.of("getAttribute", rest));

        assertThat(new HelpPermission(session(true, realm))
                        .ineligibility(ADMINISTRATOR, Fake.of(UserModel.class, member))
                        .map(Ineligibility::code))
                .as("before what comes after it")
                .contains("-".equals(reason) ? "privileged" : reason);
    }

    private static RoleModel manageUsers() {
        ClientModel realmManagement = Fake.of(ClientModel.class, Map.of("getClientId", "realm-management"));
        return Fake.of(
                RoleModel.class, Map.of("getId", "r", "getName", "manage-users", "getContainer", realmManagement));
    }

    private KeycloakSession session(boolean administrator, Boolean helpAdministrators) {
        Map<String, Object> attribute = helpAdministrators == null
                ? Map.of()
                : Map.of("getAttribute", (Fake.Answer) asked ->
                        "selfservice.help-administrators".equals(asked[0]) ? helpAdministrators.toString() : null);
        return session(administrator, Fake.of(RealmModel.class, attribute));
    }

    private KeycloakSession session(boolean administrator, RealmModel realm) {
        return Fake.of(
                KeycloakSession.class,
                Map.of(
                        "getContext",
                        Fake.of(KeycloakContext.class, Map.of("getRealm", realm)),
                        "getProvider",
                        (Fake.Answer) asked -> asked[0] == SeenAddresses.class
                                ? Fake.of(SeenAddresses.class, Map.of("of", (Fake.Answer)
                                        ids -> Map.of("id-member", seen)))
                                : Fake.of(
                                        ProjectProvider.class,
                                        Map.of(
                                                "administeredBy",
                                                administrator ? Stream.of(PROJECT) : Stream.empty()))));
    }
}
