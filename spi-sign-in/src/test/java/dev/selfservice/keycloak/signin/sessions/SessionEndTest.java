package dev.selfservice.keycloak.signin.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.FakeRealm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakTransaction;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionProvider;

/** What is told to whom, and when; what Keycloak makes of it is tested on a server. */
final class SessionEndTest {

    private final RealmModel realm = new FakeRealm("realm").model();
    private final List<String> removed = new ArrayList<>();
    private final List<KeycloakTransaction> enlisted = new ArrayList<>();
    private final List<Object> begun = new ArrayList<>();
    private final Map<String, AuthenticatedClientSessionModel> parts = new HashMap<>();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSessionEndsAtOnceAndNobodyIsToldYet(boolean offline) {
        takesPart("app", Map.of(), Map.of());

        end(offline, Map.of());

        assertThat(removed).containsExactly(offline ? "offline" : "online");
        assertThat(begun).isEmpty();
    }

    @Test
    void eachApplicationIsToldByItselfAfterTheCommit() {
        takesPart("one", Map.of(), Map.of());
        takesPart("two", Map.of(), Map.of());

        end(false, Map.of());
        enlisted.forEach(KeycloakTransaction::commit);

        assertThat(begun).hasSize(2);
    }

    @Test
    void ofWhatIsRolledBackNobodyHears() {
        takesPart("app", Map.of(), Map.of());

        end(false, Map.of());
        enlisted.forEach(KeycloakTransaction::rollback);

        assertThat(enlisted).hasSize(1);
        assertThat(begun).isEmpty();
    }

    @Test
    void whoIsToldByTheBrowserOrKnowsAlreadyIsNotTold() {
        takesPart("disabled", Map.of("isEnabled", false), Map.of());
        takesPart("by the browser", Map.of("isFrontchannelLogout", true), Map.of());
        takesPart("signed out", Map.of(), Map.of("getAction", "LOGGED_OUT"));
        Map<String, Object> withoutProtocol = new HashMap<>();
        withoutProtocol.put("getProtocol", null);
        takesPart("of keycloak's own", Map.of(), withoutProtocol);

        end(false, Map.of());

        assertThat(enlisted).isEmpty();
    }

    @Test
    void theIdentityProviderIsToldToo() {
        end(false, Map.of("identity_provider", "idporten"));

        assertThat(enlisted).hasSize(1);
    }

    private void takesPart(String client, Map<String, Object> ofClient, Map<String, Object> ofPart) {
        Map<String, Object> clientAnswers = new HashMap<>(Map.of("getId", client, "isEnabled", true));
        clientAnswers.putAll(ofClient);
        Map<String, Object> answers = new HashMap<>(Map.of(
                "getClient", Fake.of(ClientModel.class, clientAnswers),
                "getProtocol", "openid-connect",
                "getNotes", Map.of("iss", "http://localhost")));
        answers.putAll(ofPart);
        parts.put(client, Fake.of(AuthenticatedClientSessionModel.class, answers));
    }

    private void end(boolean offline, Map<String, String> notes) {
        Fake.Answer note = asked -> notes.get((String) asked[0]);
        UserSessionModel ended = Fake.of(
                UserSessionModel.class,
                Map.of(
                        "getId",
                        "session",
                        "getUser",
                        Fake.user("kari"),
                        "isOffline",
                        offline,
                        "getNotes",
                        notes,
                        "getNote",
                        note,
                        "getAuthenticatedClientSessions",
                        parts));
        SessionEnd.of(session(), realm, ended);
    }

    private KeycloakSession session() {
        return Fake.answering(
                KeycloakSession.class,
                Map.of(
                        "sessions",
                        none -> Fake.answering(
                                UserSessionProvider.class,
                                Map.of(
                                        "removeUserSession", asked -> removed.add("online"),
                                        "removeOfflineUserSession", asked -> removed.add("offline"))),
                        "getProvider",
                        none -> Fake.of(
                                ExecutorsProvider.class,
                                Map.of(
                                        "getExecutor",
                                        Fake.answering(
                                                ExecutorService.class,
                                                Map.of("execute", asked -> begun.add(asked[0]))))),
                        "getTransactionManager",
                        none -> Fake.answering(
                                KeycloakTransactionManager.class, Map.of("enlistAfterCompletion", asked -> {
                                    ((KeycloakTransaction) asked[0]).begin();
                                    return enlisted.add((KeycloakTransaction) asked[0]);
                                }))));
    }
}
