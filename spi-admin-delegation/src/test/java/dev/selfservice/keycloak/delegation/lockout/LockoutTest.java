package dev.selfservice.keycloak.delegation.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.jpa.LockoutEntity;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureProvider;
import org.keycloak.models.UserModel;

/** Only what wrong guesses alone disabled is open for help, and nothing else is ever enabled. */
final class LockoutTest {

    private final List<String> done = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // enabled, Keycloak's reason, of a directory, known to have been enabled, locked out
                "false, permanentLockout, false, true,  true",
                "true,  permanentLockout, false, true,  false",
                "false, -,                false, true,  false",
                "false, other,            false, true,  false",
                "false, permanentLockout, true,  true,  false",
                "false, permanentLockout, false, false, false"
            })
    void allMustSpeakForIt(boolean enabled, String reason, boolean directory, boolean known, boolean lockedOut) {
        UserModel user = user(enabled, reason, directory);
        Lockout lockout = new Lockout(session(known));

        assertThat(lockout.disables(user)).isEqualTo(lockedOut);
        assertThat(lockout.end(user)).isEqualTo(lockedOut);
        assertThat(done)
                .isEqualTo(
                        lockedOut
                                ? List.of(
                                        "setEnabled true",
                                        "removeAttribute disabledReason",
                                        "removeUserLoginFailure kari",
                                        "remove")
                                : List.of());
    }

    @Test
    void whoIsEnabledCostsNoQuestionToTheDatabase() {
        assertThat(new Lockout(Fake.of(KeycloakSession.class, Map.of())).disables(user(true, null, false)))
                .isFalse();
    }

    private UserModel user(boolean enabled, String reason, boolean directory) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("getId", "kari");
        answers.put("isEnabled", enabled);
        answers.put("isFederated", directory);
        answers.put("getFirstAttribute", reason);
        answers.put("setEnabled", (Fake.Answer) asked -> done.add("setEnabled " + asked[0]));
        answers.put("removeAttribute", (Fake.Answer) asked -> done.add("removeAttribute " + asked[0]));
        return Fake.of(UserModel.class, answers);
    }

    private KeycloakSession session(boolean known) {
        Map<String, Object> table = new HashMap<>();
        if (known) {
            table.put("find", new KnownLockout());
        }
        table.put("remove", (Fake.Answer) asked -> done.add("remove"));
        EntityManager entities = Fake.of(EntityManager.class, table);
        return Fake.of(
                KeycloakSession.class,
                Map.of(
                        "getProvider",
                        Fake.of(JpaConnectionProvider.class, Map.of("getEntityManager", entities)),
                        "getContext",
                        Fake.of(KeycloakContext.class, Map.of("getRealm", Fake.of(RealmModel.class, Map.of()))),
                        "loginFailures",
                        Fake.of(UserLoginFailureProvider.class, Map.of("removeUserLoginFailure", (Fake.Answer)
                                asked -> done.add("removeUserLoginFailure " + asked[1])))));
    }

    private static final class KnownLockout extends LockoutEntity {}
}
