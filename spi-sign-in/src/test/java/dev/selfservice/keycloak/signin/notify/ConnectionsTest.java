package dev.selfservice.keycloak.signin.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.FakeBean;
import dev.selfservice.keycloak.delegation.FakeRealm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.FederatedIdentityModel.FederatedIdentityCreatedEvent;
import org.keycloak.models.FederatedIdentityModel.FederatedIdentityRemovedEvent;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.RealmProvider;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.provider.ProviderEvent;

/** Rule 23: the owner hears of each identity provider that is connected or disconnected, by whomever. */
class ConnectionsTest {

    private final FakeRealm realm = new FakeRealm("realm");
    private final UserModel user = Fake.of(UserModel.class, Map.of("getId", "kari"));
    private final List<Object> notices = new ArrayList<>();
    private boolean userIsCommitted = true;

    @Test
    void ofBothTheOwnerHears() {
        realm.enabled();

        Connections.onEvent(event(FederatedIdentityCreatedEvent.class));
        assertThat(notices).hasSize(1);

        Connections.onEvent(event(FederatedIdentityRemovedEvent.class));
        assertThat(notices).hasSize(2);
    }

    @Test
    void anAccountThatIsOnlyJustBeingMadeHasNoOwnerToTell() {
        realm.enabled();
        userIsCommitted = false;

        Connections.onEvent(event(FederatedIdentityCreatedEvent.class));

        assertThat(notices).isEmpty();
    }

    @Test
    void inARealmThatDoesNotUseUsNobodyIsTold() {
        Connections.onEvent(event(FederatedIdentityCreatedEvent.class));
        Connections.onEvent(event(FederatedIdentityRemovedEvent.class));

        assertThat(notices).isEmpty();
    }

    private <E extends ProviderEvent> E event(Class<E> type) {
        return Fake.of(
                type,
                Map.of(
                        "getKeycloakSession",
                        session(),
                        "getRealm",
                        realm.model(),
                        "getUser",
                        user,
                        "getFederatedIdentity",
                        new FederatedIdentityModel("idporten", "1", "kari")));
    }

    private KeycloakSession session() {
        Map<String, Object> answers = new HashMap<>();
        Map<String, Object> attributes = new HashMap<>();
        answers.put("getContext", FakeBean.of(KeycloakContext.class, new HashMap<>()));
        answers.put("getAttribute", (Fake.Answer) asked -> attributes.get((String) asked[0]));
        answers.put("setAttribute", (Fake.Answer) asked -> attributes.put((String) asked[0], asked[1]));
        answers.put("realms", Fake.answering(RealmProvider.class, Map.of("getRealm", asked -> realm.model())));
        answers.put(
                "users",
                Fake.answering(UserProvider.class, Map.of("getUserById", asked -> userIsCommitted ? user : null)));
        answers.put(
                "getKeycloakSessionFactory",
                Fake.answering(KeycloakSessionFactory.class, Map.of("create", none -> session())));
        answers.put("getProvider", Fake.of(ExecutorsProvider.class, Map.of()));
        answers.put(
                "getTransactionManager",
                Fake.answering(
                        KeycloakTransactionManager.class,
                        Map.of("enlistAfterCompletion", asked -> notices.add(asked[0]))));
        return Fake.of(KeycloakSession.class, answers);
    }
}
