package dev.selfservice.keycloak.resetlink;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.FakeBean;
import dev.selfservice.keycloak.delegation.FakeEvents;
import dev.selfservice.keycloak.delegation.FakeRealm;
import dev.selfservice.keycloak.delegation.Project;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keycloak.common.Profile;
import org.keycloak.common.crypto.CryptoIntegration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;

/**
 * As much of a Keycloak as the rules of a link need, in milliseconds: our store on a database with our own tables,
 * sessions with transactions that commit or roll back, Keycloak's own password hash, people and projects by hand, and
 * what came of it: events and mails.
 */
public final class SmallKeycloak {

    public static final String REALM = "realm";

    private final Map<String, FakeRealm> realms = new LinkedHashMap<>();
    private final Map<String, UserModel> users = new HashMap<>();
    private final Map<String, Project> projects = new HashMap<>();
    private final Set<String> members = new HashSet<>();
    private final Set<String> administrators = new HashSet<>();
    private final Map<Class<?>, Object> providers = new HashMap<>();
    private final Map<String, Fake.Answer> sessionAnswers = new HashMap<>();
    private final Map<String, Object> contextAnswers = new HashMap<>();
    private final SmallWitness witness = new SmallWitness();
    private int sessionsMade;
    private final KeycloakSessionFactory sessions = Fake.answering(
            KeycloakSessionFactory.class,
            Map.of(
                    "create", none -> create(),
                    "getProviderFactoriesStream", asked -> FakeEvents.factories((Class<?>) asked[0])));

    /** An empty one. There is one database, so there can't be two at a time. */
    public SmallKeycloak() {
        Profile.defaults();
        CryptoIntegration.init(SmallKeycloak.class.getClassLoader());
        SmallDatabase.empty();
        realm(REALM);
    }

    /** One transaction, committed unless {@code work} throws or wishes otherwise. */
    public <T> T call(Function<KeycloakSession, T> work) {
        return callIn(REALM, work);
    }

    private <T> T callIn(String realm, Function<KeycloakSession, T> work) {
        try (KeycloakSession session = new SmallSession(this, Optional.of(realm(realm))).model()) {
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

    /** The realm that sessions are in. */
    public FakeRealm realm() {
        return realm(REALM);
    }

    /** A realm, made when it isn't there. */
    public FakeRealm realm(String id) {
        return realms.computeIfAbsent(id, FakeRealm::new);
    }

    public void removeRealm(String id) {
        realms.remove(id);
    }

    public SmallKeycloak user(String id, boolean enabled, String email) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("getId", id);
        answers.put("getUsername", id);
        answers.put("isEnabled", enabled);
        answers.put("getEmail", email);
        answers.put("credentialManager", Fake.of(SubjectCredentialManager.class, Map.of()));
        users.put(id, FakeBean.of(UserModel.class, answers));
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

    /** Project {@code ec1} with its administrator {@code ada} and its member {@code kari}. */
    public SmallKeycloak withAdaWhoMayHelpKari() {
        return project("ec1")
                .user("ada", true, "ada@example.org")
                .administrator("ada")
                .member("ada")
                .user("kari", true, "kari@example.org")
                .member("kari");
    }

    /** Has every session give out this provider. */
    public <T> SmallKeycloak provide(Class<? super T> type, T provider) {
        providers.put(type, provider);
        return this;
    }

    /** Has every session answer this method so. */
    public SmallKeycloak answer(String method, Fake.Answer answer) {
        sessionAnswers.put(method, answer);
        return this;
    }

    /** Has every session's context answer this method so: what is of a request. */
    public SmallKeycloak answerInContext(String method, Object answer) {
        contextAnswers.put(method, answer);
        return this;
    }

    /** What was committed of our events, or reported at once: {@code wrong_secret kari}. */
    public List<String> events() {
        return witness.events();
    }

    /** The mails that were sent: {@code resetLinkNoticeLockedMemberSubject to kari@example.org}. */
    public List<String> mails() {
        return witness.mails();
    }

    public KeycloakSessionFactory factory() {
        return sessions;
    }

    /** How many sessions the factory has made so far: each for a transaction beside a request's own. */
    public int sessionsMade() {
        return sessionsMade;
    }

    private KeycloakSession create() {
        sessionsMade++;
        return new SmallSession(this, Optional.empty()).model();
    }

    Map<String, FakeRealm> realms() {
        return realms;
    }

    Map<Class<?>, Object> providers() {
        return providers;
    }

    Map<String, Fake.Answer> sessionAnswers() {
        return sessionAnswers;
    }

    Map<String, Object> contextAnswers() {
        return contextAnswers;
    }

    SmallWitness witness() {
        return witness;
    }

    Optional<UserModel> user(String id) {
        return Optional.ofNullable(users.get(id));
    }

    Optional<Project> find(String projectId) {
        return Optional.ofNullable(projects.get(projectId));
    }

    boolean isMember(UserModel user) {
        return members.contains(user.getId());
    }

    boolean isAdministrator(UserModel user) {
        return administrators.contains(user.getId());
    }

    Stream<Project> administeredBy(UserModel user) {
        return projects.values().stream().filter(project -> isAdministrator(user));
    }
}
