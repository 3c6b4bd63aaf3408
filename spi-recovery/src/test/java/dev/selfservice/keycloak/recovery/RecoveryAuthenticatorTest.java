package dev.selfservice.keycloak.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.ResetLinkStatus;
import dev.selfservice.keycloak.resetlink.secret.LinkToken;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 5 to 7 and 12: what is shown to whom. */
class RecoveryAuthenticatorTest {

    private static final String SECRET_PAGE = "reset-link-secret.ftl";
    private static final String DEAD = "reset-link-dead.ftl";
    private static final String OTHER_USER = "reset-link-other-user.ftl";
    private static final String PASSWORD_PAGE = "UPDATE_PASSWORD";

    private final Browser browser = new Browser();

    @Test
    void aLinkLeadsToItsSecretPage() {
        assertThat(browser.get()).isEqualTo(SECRET_PAGE);
        assertThat(browser.link().status(Clock.now())).isEqualTo(ResetLinkStatus.SENT);
    }

    @Test
    void underAnotherClientThereIsNoWayThrough() {
        Browser stranger = new Browser("another");

        assertThat(stranger.get()).isEqualTo("failure ACCESS_DENIED");
        assertThat(stranger.post(Page.SECRET, secret(Browser.SECRET))).isEqualTo("failure ACCESS_DENIED");
        assertThat(stranger.link().attempts().used()).isZero();
    }

    @Test
    void inARealmThatNoLongerUsesUsThereIsNoWayThrough() {
        browser.keycloak().realm().attribute("selfservice.enabled", "false");

        assertThat(browser.get()).isEqualTo("failure ACCESS_DENIED");
    }

    @ParameterizedTest
    @EnumSource(
            value = EndReason.class,
            names = {"FINISHED", "TOO_MANY_WRONG_SECRETS", "STOPPED_BY_MEMBER", "NEWER_LINK", "TIME_OUT"})
    void everyDeadLinkShowsTheSame(EndReason reason) {
        browser.store().end(browser.link().id(), reason, Clock.now());

        assertThat(browser.get()).isEqualTo(DEAD);
        assertThat(browser.post(Page.SECRET, secret(Browser.SECRET))).isEqualTo(DEAD);
    }

    @Test
    void theRightSecretLeadsOnAndBindsTheRecoveryToThisBrowser() {
        assertThat(browser.post(Page.SECRET, secret(Browser.SECRET))).isEqualTo(PASSWORD_PAGE);

        assertThat(browser.link().status(Clock.now())).isEqualTo(ResetLinkStatus.IN_RECOVERY);
        assertThat(browser.get()).as("without the cookie that it got").isEqualTo(SECRET_PAGE);
    }

    @Test
    void withTheCookieTheRecoveryGoesOnWhereItWas() {
        browser.post(Page.SECRET, secret(Browser.SECRET));
        browser.request().bring(browser.request().cookieOfAnswer().getValue());

        assertThat(browser.get()).isEqualTo(PASSWORD_PAGE);
    }

    @Test
    void onlyTheBrowserThatFinishedSeesThatItIsDone() {
        browser.post(Page.SECRET, secret(Browser.SECRET));
        String nonce = browser.request().cookieOfAnswer().getValue();
        browser.request().bring(nonce);
        String hash = LinkToken.parse(nonce).orElseThrow().hash();

        assertThat(browser.store().finish(browser.link().id(), hash, Clock.now()))
                .isTrue();

        assertThat(browser.get()).isEqualTo("reset-link-done.ftl");
        assertThat(browser.post(Page.OTP, Map.of())).isEqualTo("reset-link-done.ftl");
        browser.request().bring(LinkToken.random());
        assertThat(browser.get()).isEqualTo("reset-link-elsewhere.ftl");
        assertThat(browser.post(Page.OTP, Map.of())).isEqualTo("reset-link-elsewhere.ftl");
    }

    @Test
    void aWrongSecretIsCountedAndAskedForAgain() {
        assertThat(browser.post(Page.SECRET, secret("0000-0000-0000-0000"))).isEqualTo(SECRET_PAGE);

        assertThat(browser.link().attempts().used()).isEqualTo(1);
        assertThat(browser.keycloak().events()).containsExactly("wrong_secret kari");
    }

    @Test
    void noSecretAndOneThatIsTooLongCostNothing() {
        browser.post(Page.SECRET, secret(" "));
        browser.post(Page.SECRET, secret("0".repeat(65)));

        assertThat(browser.link().attempts().used()).isZero();
    }

    @Test
    void theFormOfAnotherPageIsNotTakenForThisOne() {
        assertThat(browser.post(Page.OTP, secret(Browser.SECRET))).isEqualTo(SECRET_PAGE);

        assertThat(browser.link().status(Clock.now())).isEqualTo(ResetLinkStatus.SENT);
    }

    @Test
    void whileSomebodyElseIsSignedInNothingIsCounted() {
        browser.signIn("ada");

        assertThat(browser.get()).isEqualTo(OTHER_USER);
        assertThat(browser.post(Page.SECRET, secret("0000-0000-0000-0000"))).isEqualTo(OTHER_USER);
        assertThat(browser.link().attempts().used()).isZero();
    }

    @Test
    void whoMayNoLongerBeHelpedSeesADeadLinkAndAPostEndsIt() {
        browser.keycloak().user("kari", false, "kari@example.org");

        assertThat(browser.get()).isEqualTo(DEAD);
        assertThat(browser.link().outcome().endReason()).isNull();
        assertThat(browser.post(Page.SECRET, secret(Browser.SECRET))).isEqualTo(DEAD);
        assertThat(browser.link().outcome().endReason()).isEqualTo(EndReason.MEMBER_NOT_ELIGIBLE);
    }

    private static Map<String, String> secret(String typed) {
        return Map.of(SecretStep.FIELD, typed);
    }
}
