package dev.selfservice.keycloak.resetlink;

import static dev.selfservice.keycloak.resetlink.LinkBuilder.ATTEMPTS;
import static dev.selfservice.keycloak.resetlink.TypedSecrets.ATTEMPTS_OF_MEMBER;
import static dev.selfservice.keycloak.resetlink.TypedSecrets.GUESS;
import static dev.selfservice.keycloak.resetlink.TypedSecrets.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.resetlink.Redemption.Redeemed;
import dev.selfservice.keycloak.resetlink.Redemption.Refused;
import dev.selfservice.keycloak.resetlink.Redemption.Wrong;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.common.util.Time;

/** What several attempts do to each other: over the links of a member, in parallel, and when a server goes down. */
class RedemptionLimitsTest {

    private final TypedSecrets typed = new TypedSecrets();
    private final ResetLinkStore store = typed.store();

    @AfterEach
    void backToNow() {
        Time.setOffset(0);
    }

    @Test
    void theAttemptsOfAMemberAreLimitedOverAllLinksAndANewLinkFreesNone() {
        for (int link = 0; link < 2; link++) {
            ResetLink one = typed.link("kari");
            typed.attempt(one, GUESS);
            typed.attempt(one, GUESS);
            store.end(one.id(), EndReason.NEWER_LINK, Clock.now());
        }
        ResetLink third = typed.link("kari");

        assertThat(typed.attempt(third, GUESS)).isEqualTo(new Wrong(2));
        assertThat(typed.attempt(third, RIGHT)).as("the sixth attempt").isEqualTo(new Refused());
        assertThat(typed.told()).last().isEqualTo("limit reached");
        assertThat(typed.attemptsOf("kari")).hasSize(ATTEMPTS_OF_MEMBER);
        assertThat(typed.now(third).attempts().used())
                .as("nothing of it stays reserved")
                .isEqualTo(1);
        assertThat(typed.attempt(typed.link("ola"), RIGHT)).isInstanceOf(Redeemed.class);
    }

    @Test
    void aDayLaterAMemberMayTryAgain() {
        ResetLink first = typed.link("kari");
        IntStream.range(0, ATTEMPTS).forEach(i -> typed.attempt(first, GUESS));
        ResetLink second = typed.link("kari");
        IntStream.range(0, 2).forEach(i -> typed.attempt(second, GUESS));
        assertThat(typed.attempt(second, RIGHT)).isEqualTo(new Refused());
        store.end(second.id(), EndReason.NEWER_LINK, Clock.now());
        Time.setOffset(Math.toIntExact(Duration.ofHours(24).toSeconds()) + 1);

        assertThat(typed.attempt(typed.link("kari"), RIGHT)).isInstanceOf(Redeemed.class);
    }

    @Test
    void attemptsThatACrashSwallowedLockTheLinkAMinuteLater() {
        ResetLink link = typed.link("kari");
        for (int i = 0; i < ATTEMPTS; i++) {
            store.reserveAttempt(link, Clock.now());
        }

        assertThat(typed.attempt(link, RIGHT)).isEqualTo(new Refused());
        assertThat(typed.told()).as("they may still come back").isEmpty();

        Time.setOffset(61);
        assertThat(typed.attempt(link, RIGHT)).isEqualTo(new Refused());
        assertThat(typed.told()).containsExactly("locked");
        assertThat(typed.now(link).outcome().endReason()).isEqualTo(EndReason.TOO_MANY_WRONG_SECRETS);
    }

    @Test
    void whoIsRightAfterTheLinkWasStoppedGetsNothing() {
        ResetLink link = typed.link("kari");

        assertThat(typed.attemptWhileItIsStopped(link, RIGHT)).isEqualTo(new Refused());
        assertThat(typed.told()).isEmpty();
    }

    @Test
    void whoIsWrongAfterTheLinkWasStoppedIsToldNothingOfIt() {
        ResetLink link = typed.link("kari");

        assertThat(typed.attemptWhileItIsStopped(link, GUESS)).isEqualTo(new Refused());
        assertThat(typed.told()).isEmpty();
    }
}
