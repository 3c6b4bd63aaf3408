package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.FakeBean;
import dev.selfservice.keycloak.delegation.FakeForms;
import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.LinkBuilder;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import dev.selfservice.keycloak.resetlink.SmallKeycloak;
import dev.selfservice.keycloak.resetlink.secret.LinkToken;
import dev.selfservice.keycloak.resetlink.secret.Secret;
import dev.selfservice.keycloak.resetlink.secret.SecretHasher;
import dev.selfservice.keycloak.resetlink.setup.RecoveryClient;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.cookie.CookieProvider;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.headers.SecurityHeadersOptions;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionProvider;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/** A browser in which Kari has opened the link that Ada had mailed to her. */
final class Browser {

    static final String SECRET = "ABCD-EFGH-JKMN-PQRS";
    private static final String ROOT_SESSION = "root-session";

    private final SmallKeycloak keycloak = new SmallKeycloak().withAdaWhoMayHelpKari();
    private final ResetLinkStore store = keycloak.store(SmallKeycloak.REALM);
    private final Request request = new Request(keycloak);
    private final Map<String, UserSessionModel> signedIn = new HashMap<>();
    private final LinkToken token = LinkToken.random();
    private final AuthenticationSessionModel tab;
    private final ResetLink link;
    private String outcome = "";

    Browser() {
        this(RecoveryClient.ID);
    }

    /** With a tab under this client; any other than ours has been bound to our flow by mistake. */
    Browser(String clientId) {
        keycloak.realm().enabled();
        keycloak.realm().answer("getBrowserSecurityHeaders", Map.of());
        keycloak.provide(LoginFormsProvider.class, FakeForms.create());
        keycloak.provide(CookieProvider.class, Fake.of(CookieProvider.class, Map.of()));
        keycloak.provide(
                SecurityHeadersProvider.class,
                Fake.of(
                        SecurityHeadersProvider.class,
                        Map.of("options", Fake.of(SecurityHeadersOptions.class, Map.of()))));
        keycloak.answer(
                "sessions",
                none -> Fake.answering(
                        UserSessionProvider.class, Map.of("getUserSession", asked -> signedIn.get((String) asked[1]))));
        tab = tab(keycloak.realm().client(clientId));
        link = keycloak.call(session -> LinkBuilder.linkFor("kari")
                .createdAt(Clock.now())
                .attempts(5)
                .tokenHash(token.hash())
                .secretHash(new SecretHasher(session).hash(Secret.parse(SECRET).orElseThrow(), token))
                .addTo(session.getProvider(ResetLinkStore.class)));
        new RecoveryState(tab).begin(token, link.id());
        store.markMailed(link.id(), Clock.now());
    }

    private static AuthenticationSessionModel tab(ClientModel client) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("getParentSession", Fake.of(RootAuthenticationSessionModel.class, Map.of("getId", ROOT_SESSION)));
        answers.put("getClient", client);
        return FakeBean.of(AuthenticationSessionModel.class, answers);
    }

    SmallKeycloak keycloak() {
        return keycloak;
    }

    ResetLinkStore store() {
        return store;
    }

    Request request() {
        return request;
    }

    LinkToken token() {
        return token;
    }

    /** The link as it is now. */
    ResetLink link() {
        return store.find(link.id()).orElseThrow();
    }

    RecoveryState state() {
        return new RecoveryState(tab);
    }

    AuthenticationSessionModel tab() {
        return tab;
    }

    /** The secret was right: the link is in recovery for the holder of this nonce. */
    LinkToken redeemed() {
        LinkToken nonce = LinkToken.random();
        String reservation = store.reserveAttempt(link(), Clock.now()).orElseThrow();
        store.redeem(link.id(), reservation, nonce.hash(), Clock.now(), Duration.ofMinutes(30));
        return nonce;
    }

    /** Somebody is signed in with this tab's session. */
    void signIn(String userId) {
        UserModel user = Fake.user(userId);
        UserModel withId = Fake.of(UserModel.class, Map.of("getId", userId, "getUsername", user.getUsername()));
        signedIn.put(ROOT_SESSION, Fake.of(UserSessionModel.class, Map.of("getUser", withId, "getId", ROOT_SESSION)));
    }

    /** One request of this recovery, in a transaction. */
    <T> T recover(Function<Recovery, T> work) {
        return keycloak.call(session -> work.apply(Recovery.of(flow(session)).orElseThrow()));
    }

    /** What the authenticator made of one request: the page's template, or what became of the flow. */
    String get() {
        keycloak.run(session -> new RecoveryAuthenticator().authenticate(flow(session)));
        return outcome;
    }

    /** The same, for a form that is sent from this page. */
    String post(Page page, Map<String, String> form) {
        request.form(page, form);
        keycloak.run(session -> new RecoveryAuthenticator().action(flow(session)));
        return outcome;
    }

    private AuthenticationFlowContext flow(KeycloakSession session) {
        Map<String, Fake.Answer> answers = new HashMap<>();
        answers.put("getSession", none -> session);
        answers.put("getRealm", none -> session.getContext().getRealm());
        answers.put("getAuthenticationSession", none -> tab);
        answers.put("getUriInfo", none -> session.getContext().getUri());
        answers.put("getHttpRequest", none -> session.getContext().getHttpRequest());
        answers.put("getConnection", none -> request.connection());
        answers.put("form", none -> FakeForms.create());
        answers.put("generateAccessCode", none -> "code");
        answers.put("getActionUrl", none -> URI.create("https://sso.example.org/action"));
        answers.put("getRefreshExecutionUrl", none -> URI.create("https://sso.example.org/action"));
        answers.put("forceChallenge", asked -> outcome = FakeForms.template((Response) asked[0]));
        answers.put("failure", asked -> outcome = "failure " + asked[0]);
        answers.put("success", none -> outcome = "success");
        return Fake.answering(AuthenticationFlowContext.class, answers);
    }
}
