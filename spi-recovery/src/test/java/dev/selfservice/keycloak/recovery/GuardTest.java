package dev.selfservice.keycloak.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.secret.LinkToken;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.common.util.Time;
import org.keycloak.models.UserSessionModel;

/** Rules 5 to 7: who may go on with a recovery, asked at each step. */
class GuardTest {

    private final Browser browser = new Browser();

    @AfterEach
    void backToNow() {
        Time.setOffset(0);
    }

    @Test
    void whoBringsTheNonceGoesOnWithTheLinkAsItIsNow() {
        LinkToken nonce = browser.redeemed();
        browser.request().bring(nonce);
        browser.store().recordOtp(browser.link().id(), nonce.hash(), Clock.now());

        Optional<HeldRecovery> held = hold();

        assertThat(held).isPresent();
        assertThat(held.get().link().outcome().otpSet()).isTrue();
        assertThat(held.get().member().getId()).isEqualTo("kari");
    }

    @Test
    void withoutTheCookieNobodyGoesOn() {
        browser.redeemed();

        assertThat(hold()).isEmpty();
    }

    @Test
    void withAnotherNonceOrNoneAtAllNobodyGoesOn() {
        browser.redeemed();
        browser.request().bring(LinkToken.random());
        assertThat(hold()).isEmpty();

        browser.request().bring("not a nonce");
        assertThat(hold()).isEmpty();
    }

    @Test
    void theNextRightSecretPutsTheEarlierBrowserOut() {
        browser.request().bring(browser.redeemed());
        browser.redeemed();

        assertThat(hold()).isEmpty();
    }

    @Test
    void afterTheLinkHasEndedNobodyGoesOn() {
        browser.request().bring(browser.redeemed());
        browser.store().end(browser.link().id(), EndReason.STOPPED_BY_ADMINISTRATOR, Clock.now());

        assertThat(recoveryIsThere()).isFalse();
    }

    @Test
    void afterTheRecoveryHasRunOutNobodyGoesOn() {
        browser.request().bring(browser.redeemed());
        Time.setOffset(Math.toIntExact(Duration.ofMinutes(30).toSeconds()) + 1);

        assertThat(hold()).isEmpty();
    }

    @Test
    void aMemberWhoIsGoneHasNoRecovery() {
        browser.request().bring(browser.redeemed());
        browser.keycloak().removeUser("kari");

        assertThat(hold()).isEmpty();
    }

    @Test
    void helpIsAllowedWhileNothingSpeaksAgainstIt() {
        assertThat(allowsHelp(true)).isTrue();
        assertThat(browser.link().outcome().endReason()).isNull();
    }

    @Test
    void aPostThatFindsThatHelpIsNotAllowedEndsTheLink() {
        browser.keycloak().leaves("kari");

        assertThat(allowsHelp(true)).isFalse();
        assertThat(browser.link().outcome().endReason()).isEqualTo(EndReason.MEMBER_LEFT);
        assertThat(browser.keycloak().events()).containsExactly("stopped kari");
    }

    @Test
    void aGetThatFindsThatHelpIsNotAllowedChangesNothing() {
        browser.keycloak().leaves("kari");

        assertThat(allowsHelp(false)).isFalse();
        assertThat(browser.link().outcome().endReason()).isNull();
        assertThat(browser.keycloak().events()).isEmpty();
    }

    @Test
    void somebodyElseWhoIsSignedInIsSeenAndTheMemberIsNoOtherUser() {
        assertThat(otherUser()).isEmpty();

        browser.signIn("kari");
        assertThat(otherUser()).isEmpty();

        browser.signIn("ada");
        assertThat(otherUser()).isPresent();
    }

    private Optional<HeldRecovery> hold() {
        return browser.recover(recovery -> new Guard(recovery).hold());
    }

    private boolean recoveryIsThere() {
        return browser.keycloak().call(session -> browser.state()
                .token()
                .flatMap(token -> browser.store().findByTokenHash(token.hash()))
                .isPresent());
    }

    private boolean allowsHelp(boolean post) {
        return browser.recover(recovery -> new Guard(recovery).allowsHelp(post));
    }

    private Optional<UserSessionModel> otherUser() {
        return browser.recover(recovery -> new Guard(recovery).otherUser());
    }
}
