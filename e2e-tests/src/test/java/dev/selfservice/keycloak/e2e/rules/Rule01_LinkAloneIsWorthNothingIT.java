package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Account;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/**
 * The attacker reads the member's mail and knows no secret. The link opens a tab at the secret page; from there every
 * path that Keycloak has for a tab is tried.
 */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule01_LinkAloneIsWorthNothingIT {

    private static final List<String> FORMS =
            List.of("kc-passwd-update-form", "kc-totp-settings-form", "kc-reset-link-front-form");

    private static final String TAB = "?client_id={client_id}&tab_id={tab_id}&client_data={client_data}";
    private static final String CODE = TAB + "&session_code={session_code}&execution={execution}";
    private static final String AUTHENTICATE = "/login-actions/authenticate" + TAB;

    private static final String RESTART = "/login-actions/restart" + TAB;
    private static final String CONFIGURE_OTP = "/login-actions/required-action" + TAB + "&execution=CONFIGURE_TOTP";
    private static final String UPDATE_PASSWORD = "/login-actions/required-action" + TAB + "&execution=UPDATE_PASSWORD";
    private static final List<String> PATHS = List.of(
            "/login-actions/reset-credentials" + TAB,
            "/login-actions/reset-credentials" + CODE,
            RESTART,
            "/login-actions/restart" + TAB + "&skip_logout=true",
            "/login-actions/registration" + CODE,
            "/login-actions/first-broker-login" + CODE,
            "/login-actions/post-broker-login" + CODE,
            CONFIGURE_OTP,
            UPDATE_PASSWORD,
            "/login-actions/required-action" + TAB + "&execution=selfservice-replace-otp",
            "/login-actions/required-action" + CODE,
            "/login-actions/authenticate" + TAB + "&kc_action=CONFIGURE_TOTP",
            "/login-actions/authenticate" + CODE + "&authenticationExecution={execution}&tryAnotherWay=on",
            "/login-actions/authenticate" + TAB + "&session_code={session_code}&execution=another",
            "/login-actions/authenticate" + CODE.replace("client_id={client_id}", "client_id=account-console"),
            "/login-actions/authenticate" + CODE.replace("tab_id={tab_id}", "tab_id=another"),
            "/login-actions/authenticate" + CODE.replace("client_data={client_data}", "client_data=e30"),
            "/login-actions/action-token?key={session_code}&client_id={client_id}&tab_id={tab_id}",
            "/login-actions/consent" + CODE,
            "/login-actions/detached-info" + TAB,
            "/login-actions/reset-credentials" + TAB + "&skip_logout=true&kc_action=UPDATE_PASSWORD",
            "/login-actions/authenticate" + TAB + "&kc_action=UPDATE_PASSWORD&auth_session_id={session_code}",
            "/login-actions/authenticate" + CODE.replace("client_id={client_id}", "client_id=account"),
            "/protocol/openid-connect/auth?client_id=account-console&response_type=code&scope=openid"
                    + "&kc_action=CONFIGURE_TOTP&prompt=none&redirect_uri={redirect}",
            "/protocol/openid-connect/auth?client_id=account-console&response_type=code&scope=openid"
                    + "&kc_action=UPDATE_PASSWORD&tab_id={tab_id}&redirect_uri={redirect}",
            "/protocol/openid-connect/auth?client_id={client_id}&response_type=code&scope=openid&redirect_uri=x"
                    + "&kc_action=CONFIGURE_TOTP",
            "/protocol/openid-connect/auth?client_id={client_id}&response_type=none&prompt=none");

    @InjectEducloud
    Educloud educloud;

    @Test
    void noPathOfKeycloakWalksPastTheSecret() {
        educloud.enableAction("CONFIGURE_TOTP", true);
        CalledForHelp call = CalledForHelp.in(educloud);
        List<String> before = new Account(educloud, call.member()).credentials();
        for (String path : PATHS) {
            HttpBrowser browser = new HttpBrowser();
            Map<String, String> own = tab(ScriptedMember.open(browser, call.mail()));
            String url = educloud.url() + insert(path, own);
            isNoWayThrough(url, browser, browser.get(url));
            isNoWayThrough(url, browser, browser.post(url, forged(call)));
            isNoWayThrough(url, browser, browser.get(educloud.url() + insert(AUTHENTICATE, own)));
        }
        assertThat(new Account(educloud, call.member()).credentials()).isEqualTo(before);
        assertThat(call.administrator().status(call.link())).isEqualTo("SENT");
        assertThat(call.administrator().see(call.link()).path("attemptsLeft").asInt())
                .isEqualTo(5);
    }

    /** As an operator may have it; the stock flow then asks whose password was forgotten, as it asks everybody. */
    @Test
    void forgotPasswordInTheLinksTabKnowsNobody() {
        educloud.enableAction("CONFIGURE_TOTP", true);
        educloud.configure(realm -> realm.setResetPasswordAllowed(true));
        CalledForHelp call = CalledForHelp.in(educloud);
        List<String> before = new Account(educloud, call.member()).credentials();
        for (String path :
                List.of(RESTART, CONFIGURE_OTP, UPDATE_PASSWORD, AUTHENTICATE + "&kc_action=CONFIGURE_TOTP")) {
            HttpBrowser browser = new HttpBrowser();
            Map<String, String> own = tab(ScriptedMember.open(browser, call.mail()));
            Answer first = browser.get(educloud.url() + insert("/login-actions/reset-credentials" + TAB, own));
            assertThat(first.hasForm("kc-reset-password-form"))
                    .as(first.page().text())
                    .isTrue();
            assertThat(first.body()).doesNotContain(call.member().username());
            String url = educloud.url() + insert(path, own);
            isNoWayThrough(url, browser, browser.get(url));
            isNoWayThrough(url, browser, browser.get(educloud.url() + insert(AUTHENTICATE, own)));
        }
        assertThat(new Account(educloud, call.member()).credentials()).isEqualTo(before);
        assertThat(new MailBox(educloud, call.member()).size()).isEqualTo(1);
        assertThat(call.administrator().status(call.link())).isEqualTo("SENT");
    }

    /** The other half: the attacker heard the secret, and has a link of their own to type it at. */
    @Test
    void theSecretWithoutItsLinkOpensNothing() {
        CalledForHelp heard = CalledForHelp.in(educloud);
        CalledForHelp own = CalledForHelp.in(educloud);

        ScriptedMember thief = ScriptedMember.open(own.mail());
        thief.secret(heard.link().secret());
        assertThat(thief.isAskedForSecret()).isTrue();
        for (String guess : List.of(
                heard.link().id(),
                heard.link().secret(),
                heard.link().secret().replace("-", ""),
                heard.link().secret().replace("-", "").repeat(3).substring(0, 43))) {
            Answer dead = new HttpBrowser().get(educloud.url() + "/reset-link/" + guess);
            assertThat(dead.status()).as(dead.url()).isEqualTo(404);
        }
        HttpBrowser browser = new HttpBrowser();
        Answer withoutLink = browser.get(educloud.url()
                + "/protocol/openid-connect/auth?client_id=selfservice-recovery&response_type=code&scope=openid&redirect_uri="
                + educloud.url() + "/account/");
        assertThat(withoutLink.hasForm("kc-reset-link-secret-form")).isFalse();
        isNoWayThrough(withoutLink.url(), browser, withoutLink);

        assertThat(heard.administrator().see(heard.link()).path("attemptsLeft").asInt())
                .isEqualTo(5);
        assertThat(own.administrator().see(own.link()).path("attemptsLeft").asInt())
                .isEqualTo(4);
    }

    @Test
    void anotherPageOfTheRecoveryCannotBeNamed() {
        CalledForHelp call = CalledForHelp.in(educloud);
        List<String> before = new Account(educloud, call.member()).credentials();
        for (String page : List.of("password", "front", "otp", "done")) {
            ScriptedMember member = ScriptedMember.open(call.mail());
            String action = member.page().action("kc-reset-link-secret-form").replaceAll("page=[a-z]+", "page=" + page);
            isNoWayThrough(action, member.browser(), member.browser().post(action, forged(call)));
        }
        assertThat(new Account(educloud, call.member()).credentials()).isEqualTo(before);
    }

    @Test
    void onlyItsSha256IsStored() {
        CalledForHelp call = CalledForHelp.in(educloud);
        String row = "ID = '" + call.link().id() + "' and length(TOKEN_HASH) between 43 and 64";
        assertThat(educloud.inside().count("SELFSERVICE_RESET_LINK", row)).isEqualTo(1);
        assertThat(String.join("\n", educloud.inside().dump()))
                .doesNotContain(call.mail().token());
    }

    /** What a form of each page would send. */
    private static Map<String, String> forged(CalledForHelp call) {
        OtpApp app = OtpApp.random();
        return Map.ofEntries(
                Map.entry("username", call.member().username()),
                Map.entry("choice", "otp"),
                Map.entry("cancel-aia", "true"),
                Map.entry("tryAnotherWay", "on"),
                Map.entry("password-new", "Chosen-by-the-thief-1"),
                Map.entry("password-confirm", "Chosen-by-the-thief-1"),
                Map.entry("totpSecret", app.seed()),
                Map.entry("totp", app.code()));
    }

    private static void isNoWayThrough(String url, HttpBrowser browser, Answer answer) {
        assertThat(answer.status()).as(url).isLessThan(500);
        assertThat(FORMS).as(url).noneMatch(answer::hasForm);
        assertThat(browser.cookies()).as(url).doesNotContainKeys("KEYCLOAK_IDENTITY", "KEYCLOAK_SESSION");
        if (answer.isRedirect()) {
            assertThat(answer.location()).as(url).doesNotContain("code=");
        }
    }

    private static Map<String, String> tab(ScriptedMember member) {
        String action = member.page().action("kc-reset-link-secret-form");
        return Arrays.stream(URI.create(action).getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static String insert(String path, Map<String, String> tab) {
        String result = path;
        for (Map.Entry<String, String> part : tab.entrySet()) {
            result = result.replace("{" + part.getKey() + "}", part.getValue());
        }
        return result.replace("{redirect}", Educloud.url(Educloud.REALM) + "/account/")
                .replaceAll("\\{[a-z_]+}", "");
    }
}
