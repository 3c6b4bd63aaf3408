package dev.selfservice.keycloak.resetlink;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.FakeBean;
import dev.selfservice.keycloak.delegation.FakeRealm;
import dev.selfservice.keycloak.delegation.ProjectProvider;
import dev.selfservice.keycloak.delegation.address.SeenAddresses;
import dev.selfservice.keycloak.resetlink.jpa.JpaResetLinkStoreFactory;
import dev.selfservice.keycloak.resetlink.jpa.JpaSeenAddressesFactory;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.credential.hash.Pbkdf2PasswordHashProvider;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakTransaction;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.RealmProvider;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;

/** One session of a {@link SmallKeycloak}, with one transaction. */
final class SmallSession {

    private final SmallKeycloak keycloak;
    private final EntityManager entities = SmallDatabase.open();
    private final Map<Class<?>, Object> providers = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final List<Runnable> atCommit = new ArrayList<>();
    private final List<KeycloakTransaction> afterCompletion = new ArrayList<>();
    private final Map<String, Object> answers = new HashMap<>();
    private final KeycloakSession model = Fake.of(KeycloakSession.class, answers);
    private boolean rollback;

    SmallSession(SmallKeycloak keycloak, Optional<FakeRealm> realm) {
        this.keycloak = keycloak;
        KeycloakContext context = FakeBean.of(KeycloakContext.class, keycloak.contextAnswers());
        realm.ifPresent(known -> context.setRealm(known.model()));
        providers.putAll(keycloak.witness().providers(atCommit));
        providers.put(
                JpaConnectionProvider.class,
                Fake.of(JpaConnectionProvider.class, Map.of("getEntityManager", entities)));
        providers.put(ProjectProvider.class, projects());
        providers.put(
                PasswordHashProvider.class,
                new Pbkdf2PasswordHashProvider("pbkdf2-sha256", "PBKDF2WithHmacSHA256", 1, 0, 256));
        providers.putAll(keycloak.providers());
        answers.put("getContext", context);
        answers.put("realms", realms());
        answers.put("users", users());
        answers.put("getAttribute", (Fake.Answer) asked -> attributes.get((String) asked[0]));
        answers.put("setAttribute", (Fake.Answer) asked -> attributes.put((String) asked[0], asked[1]));
        answers.put("removeAttribute", (Fake.Answer) asked -> attributes.remove((String) asked[0]));
        answers.put("getKeycloakSessionFactory", keycloak.factory());
        answers.put("getProvider", (Fake.Answer) asked -> providers.get(asked[0]));
        answers.put("getTransactionManager", transaction());
        answers.put("close", (Fake.Answer) none -> close());
        answers.putAll(keycloak.sessionAnswers());
        providers.put(SeenAddresses.class, new JpaSeenAddressesFactory().create(model));
        providers.put(ResetLinkStore.class, new JpaResetLinkStoreFactory().create(model));
    }

    KeycloakSession model() {
        return model;
    }

    private KeycloakTransactionManager transaction() {
        return Fake.answering(
                KeycloakTransactionManager.class,
                Map.of(
                        "begin",
                        none -> {
                            entities.getTransaction().begin();
                            return null;
                        },
                        "setRollbackOnly",
                        none -> rollback = true,
                        "getRollbackOnly",
                        none -> rollback,
                        "enlistAfterCompletion",
                        asked -> {
                            KeycloakTransaction later = (KeycloakTransaction) asked[0];
                            later.begin();
                            return afterCompletion.add(later);
                        }));
    }

    private Object close() {
        if (rollback) {
            entities.getTransaction().rollback();
        } else {
            entities.getTransaction().commit();
            atCommit.forEach(Runnable::run);
        }
        entities.close();
        afterCompletion.forEach(rollback ? KeycloakTransaction::rollback : KeycloakTransaction::commit);
        return null;
    }

    private RealmProvider realms() {
        return Fake.answering(
                RealmProvider.class,
                Map.of(
                        "getRealm",
                                asked -> Optional.ofNullable(keycloak.realms().get((String) asked[0]))
                                        .map(FakeRealm::model)
                                        .orElse(null),
                        "getRealmsStream",
                                none -> keycloak.realms().values().stream().map(FakeRealm::model)));
    }

    private UserProvider users() {
        return Fake.answering(UserProvider.class, Map.of("getUserById", asked -> keycloak.user((String) asked[1])
                .orElse(null)));
    }

    private ProjectProvider projects() {
        return Fake.answering(
                ProjectProvider.class,
                Map.of(
                        "find", asked -> keycloak.find((String) asked[0]),
                        "isMember", asked -> keycloak.isMember((UserModel) asked[1]),
                        "isAdministrator", asked -> keycloak.isAdministrator((UserModel) asked[1]),
                        "administeredBy", asked -> keycloak.administeredBy((UserModel) asked[0])));
    }
}
