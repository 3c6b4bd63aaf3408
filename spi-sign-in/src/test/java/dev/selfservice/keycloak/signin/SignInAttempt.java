package dev.selfservice.keycloak.signin;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.FakeBean;
import dev.selfservice.keycloak.delegation.FakeEvents;
import dev.selfservice.keycloak.delegation.FakeForms;
import dev.selfservice.keycloak.delegation.FakeRealm;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.OTPCredentialProvider;
import org.keycloak.events.Event;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.OTPPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmProvider;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Somebody who signs in: with or without an OTP, by a form, after or before a recovery. */
public final class SignInAttempt {

    private final FakeRealm realm = new FakeRealm("realm").answer("getOTPPolicy", OTPPolicy.DEFAULT_POLICY);
    private final MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    private final Map<String, String> sessionNotes = new HashMap<>();
    private final List<CredentialModel> credentials = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<Class<?>, Object> providers = new HashMap<>(FakeEvents.providers(events::add));
    private final AuthenticationSessionModel session =
            FakeBean.of(AuthenticationSessionModel.class, new HashMap<>(Map.of("getUserSessionNotes", sessionNotes)));
    private final UserModel user = FakeBean.of(
            UserModel.class,
            new HashMap<>(Map.of("getId", "kari", "getUsername", "kari", "credentialManager", credentialManager())));
    private final KeycloakSession keycloak = open();
    private int notBefore;
    private String outcome = "";

    public SignInAttempt() {
        providers.put(LoginFormsProvider.class, FakeForms.create());
        providers.put(CredentialProvider.class, new OTPCredentialProvider(keycloak));
    }

    public RealmModel realm() {
        return realm.model();
    }

    public UserModel user() {
        return user;
    }

    public KeycloakSession keycloak() {
        return keycloak;
    }

    private KeycloakSession open() {
        Map<String, Fake.Answer> answers = new HashMap<>();
        KeycloakContext context = FakeBean.of(KeycloakContext.class, new HashMap<>());
        context.setRealm(realm.model());
        KeycloakSession made = Fake.answering(KeycloakSession.class, answers);
        answers.put("getContext", none -> context);
        answers.put("getAttribute", asked -> attributes.get((String) asked[0]));
        answers.put("setAttribute", asked -> attributes.put((String) asked[0], asked[1]));
        answers.put("getProvider", asked -> providers.get(asked[0]));
        answers.put("getAllProviders", none -> Set.of());
        answers.put("realms", none -> Fake.of(RealmProvider.class, Map.of()));
        answers.put("getTransactionManager", none -> Fake.of(KeycloakTransactionManager.class, Map.of()));
        answers.put(
                "users", none -> Fake.answering(UserProvider.class, Map.of("getNotBeforeOfUser", asked -> notBefore)));
        answers.put(
                "getKeycloakSessionFactory",
                none -> Fake.answering(
                        KeycloakSessionFactory.class,
                        Map.of(
                                "create", asked -> made,
                                "getProviderFactoriesStream", asked -> FakeEvents.factories((Class<?>) asked[0]))));
        return made;
    }

    /** In seconds, set by a recovery. */
    public SignInAttempt notBefore(int seconds) {
        notBefore = seconds;
        return this;
    }

    public SignInAttempt sessionNote(String name, String value) {
        sessionNotes.put(name, value);
        return this;
    }

    public SignInAttempt authNote(String name, String value) {
        session.setAuthNote(name, value);
        return this;
    }

    public SignInAttempt field(String name, String value) {
        form.putSingle(name, value);
        return this;
    }

    /** Has stored an OTP with this id. */
    public SignInAttempt otp(String id) {
        OTPCredentialModel otp = OTPCredentialModel.createTOTP("seed of " + id, 6, 30, "HmacSHA1");
        otp.setId(id);
        credentials.add(otp);
        return this;
    }

    public List<String> otps() {
        return credentials.stream().map(CredentialModel::getId).toList();
    }

    /** {@code LOGIN_ERROR no_otp}. */
    public List<String> events() {
        return events.stream()
                .map(event -> event.getType() + " " + event.getError())
                .toList();
    }

    /** {@code challenge page.ftl}, {@code failure INVALID_USER}, {@code success}. */
    public String outcome() {
        return outcome;
    }

    public AuthenticationFlowContext flow() {
        Map<String, Fake.Answer> answers = new HashMap<>(context());
        answers.put("failure", asked -> outcome = "failure " + asked[0]);
        answers.put("challenge", asked -> outcome = "challenge " + FakeForms.template((Response) asked[0]));
        return Fake.answering(AuthenticationFlowContext.class, answers);
    }

    public RequiredActionContext action() {
        return Fake.answering(RequiredActionContext.class, context());
    }

    private Map<String, Fake.Answer> context() {
        return Map.of(
                "getSession", none -> keycloak,
                "getRealm", none -> realm.model(),
                "getUser", none -> user,
                "getAuthenticationSession", none -> session,
                "getEvent", none -> new EventBuilder(realm.model(), keycloak).event(EventType.LOGIN),
                "getHttpRequest", none -> Fake.of(HttpRequest.class, Map.of("getDecodedFormParameters", form)),
                "form", none -> FakeForms.create(),
                "success", none -> outcome = "success");
    }

    private SubjectCredentialManager credentialManager() {
        return Fake.answering(
                SubjectCredentialManager.class,
                Map.of(
                        "isConfiguredFor", asked -> !credentials.isEmpty(),
                        "getStoredCredentialsByTypeStream",
                                asked -> List.copyOf(credentials).stream()
                                        .filter(credential ->
                                                credential.getType().equals(asked[0])),
                        "removeStoredCredentialById",
                                asked -> credentials.removeIf(
                                        credential -> credential.getId().equals(asked[0]))));
    }
}
