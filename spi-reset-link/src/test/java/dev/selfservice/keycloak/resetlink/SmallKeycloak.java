package dev.selfservice.keycloak.resetlink;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.Project;
import dev.selfservice.keycloak.delegation.ProjectProvider;
import dev.selfservice.keycloak.resetlink.jpa.JpaResetLinkStoreFactory;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.keycloak.common.crypto.CryptoIntegration;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.credential.hash.Pbkdf2PasswordHashProvider;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmProvider;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;

/**
 * As much of a Keycloak as the rules of a link need, in milliseconds: our store on a database with our own tables,
 * sessions with transactions that commit or roll back, Keycloak's own password hash, people and projects by hand.
 */
public final class SmallKeycloak {

    public static final String REALM = "realm";

    private final Map<String, UserModel> users = new HashMap<>();
    private final Map<String, Project> projects = new HashMap<>();
    private final Set<String> members = new HashSet<>();
    private final Set<String> administrators = new HashSet<>();
    private final KeycloakSessionFactory sessions =
            Fake.answering(KeycloakSessionFactory.class, Map.of("create", none -> session(REALM)));

    /** An empty one. There is one database, so there can't be two at a time. */
    public SmallKeycloak() {
        CryptoIntegration.init(SmallKeycloak.class.getClassLoader());
        SmallDatabase.empty();
    }

    /** One transaction, committed unless {@code work} throws or wishes otherwise. */
    public <T> T call(Function<KeycloakSession, T> work) {
        return callIn(REALM, work);
    }

    private <T> T callIn(String realm, Function<KeycloakSession, T> work) {
        try (KeycloakSession session = session(realm)) {
            session.getTransactionManager().begin();
            try {
                return work.apply(session);
            } catch (RuntimeException | Error e) {
                session.getTransactionManager().setRollbackOnly();
                throw e;
            }
        }
    }

    public void run(Consumer<KeycloakSession> work) {
        call(session -> {
            work.accept(session);
            return null;
        });
    }

    /** The links of a realm; each call is a transaction of its own. */
    public ResetLinkStore store(String realm) {
        return (ResetLinkStore) Proxy.newProxyInstance(
                ResetLinkStore.class.getClassLoader(),
                new Class<?>[] {ResetLinkStore.class},
                (proxy, method, arguments) -> callIn(realm, session -> {
                    try {
                        return method.invoke(session.getProvider(ResetLinkStore.class), arguments);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }

    public SmallKeycloak user(String id, boolean enabled, String email) {
        Map<String, Fake.Answer> answers = new HashMap<>();
        answers.put("getId", none -> id);
        answers.put("isEnabled", none -> enabled);
        answers.put("getEmail", none -> email);
        users.put(id, Fake.answering(UserModel.class, answers));
        return this;
    }

    public void removeUser(String id) {
        users.remove(id);
    }

    public SmallKeycloak project(String id) {
        projects.put(id, new Project(id, "code-" + id, "Project " + id));
        return this;
    }

    public void removeProject(String id) {
        projects.remove(id);
    }

    public SmallKeycloak member(String userId) {
        members.add(userId);
        return this;
    }

    public void leaves(String userId) {
        members.remove(userId);
        administrators.remove(userId);
    }

    public SmallKeycloak administrator(String userId) {
        administrators.add(userId);
        return this;
    }

    private KeycloakSession session(String realmId) {
        EntityManager entities = SmallDatabase.open();
        Map<Class<?>, Object> providers = new HashMap<>();
        Map<String, Object> attributes = new HashMap<>();
        boolean[] rollback = {false};
        Map<String, Fake.Answer> answers = new HashMap<>();
        KeycloakSession session = Fake.answering(KeycloakSession.class, answers);
        providers.put(
                JpaConnectionProvider.class,
                Fake.answering(JpaConnectionProvider.class, Map.of("getEntityManager", none -> entities)));
        providers.put(ProjectProvider.class, projectProvider());
        providers.put(
                PasswordHashProvider.class,
                new Pbkdf2PasswordHashProvider("pbkdf2-sha256", "PBKDF2WithHmacSHA256", 1, 0, 256));
        RealmModel realm = Fake.answering(
                RealmModel.class,
                Map.of("getId", none -> realmId, "getPasswordPolicy", none -> PasswordPolicy.empty()));
        answers.put("getContext", none -> Fake.answering(KeycloakContext.class, Map.of("getRealm", asked -> realm)));
        answers.put("realms", none -> Fake.answering(RealmProvider.class, Map.of()));
        answers.put(
                "users",
                none -> Fake.answering(
                        UserProvider.class, Map.of("getUserById", asked -> users.get((String) asked[1]))));
        answers.put("getAttribute", asked -> attributes.get((String) asked[0]));
        answers.put("setAttribute", asked -> attributes.put((String) asked[0], asked[1]));
        answers.put("getKeycloakSessionFactory", none -> sessions);
        answers.put(
                "getProvider",
                asked -> asked[0] == ResetLinkStore.class
                        ? new JpaResetLinkStoreFactory().create(session)
                        : providers.get(asked[0]));
        KeycloakTransactionManager transaction = Fake.answering(
                KeycloakTransactionManager.class,
                Map.of(
                        "begin",
                                none -> {
                                    entities.getTransaction().begin();
                                    return null;
                                },
                        "setRollbackOnly", none -> rollback[0] = true));
        answers.put("getTransactionManager", none -> transaction);
        answers.put("close", none -> {
            if (rollback[0]) {
                entities.getTransaction().rollback();
            } else {
                entities.getTransaction().commit();
            }
            entities.close();
            return null;
        });
        return session;
    }

    private ProjectProvider projectProvider() {
        return Fake.answering(
                ProjectProvider.class,
                Map.of(
                        "find", asked -> Optional.ofNullable(projects.get((String) asked[0])),
                        "isMember", asked -> members.contains(((UserModel) asked[1]).getId()),
                        "isAdministrator", asked -> administrators.contains(((UserModel) asked[1]).getId())));
    }
}
