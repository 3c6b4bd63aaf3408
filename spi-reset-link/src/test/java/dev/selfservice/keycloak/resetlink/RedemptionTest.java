package dev.selfservice.keycloak.resetlink;

import static dev.selfservice.keycloak.resetlink.TypedSecrets.GUESS;
import static dev.selfservice.keycloak.resetlink.TypedSecrets.LIFESPAN;
import static dev.selfservice.keycloak.resetlink.TypedSecrets.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.resetlink.Redemption.Locked;
import dev.selfservice.keycloak.resetlink.Redemption.Redeemed;
import dev.selfservice.keycloak.resetlink.Redemption.Refused;
import dev.selfservice.keycloak.resetlink.Redemption.Wrong;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.common.util.Time;

/** The count of wrong secrets of one link, against the real store and the real hash. */
class RedemptionTest {

    private final TypedSecrets typed = new TypedSecrets();
    private final ResetLinkStore store = typed.store();

    @AfterEach
    void backToNow() {
        Time.setOffset(0);
    }

    @Test
    void theRightSecretBeginsARecoveryForTheHolderOfTheNonce() {
        ResetLink link = typed.link("kari");

        Redeemed redeemed = (Redeemed) typed.attempt(link, RIGHT);

        assertThat(typed.told()).containsExactly("redeemed");
        assertThat(typed.now(link).status(Clock.now())).isEqualTo(ResetLinkStatus.IN_RECOVERY);
        assertThat(typed.now(link).attempts().used()).isZero();
        assertThat(Duration.between(
                        typed.now(link).when().redeemedAt(),
                        typed.now(link).when().recoveryEndsAt()))
                .isEqualTo(LIFESPAN);
        assertThat(typed.holdsRecovery(link, redeemed)).isTrue();
    }

    @Test
    void eachRightSecretPutsTheEarlierBrowserOut() {
        ResetLink link = typed.link("kari");

        Redeemed first = (Redeemed) typed.attempt(link, RIGHT);
        Redeemed second = (Redeemed) typed.attempt(link, RIGHT);

        assertThat(typed.holdsRecovery(link, first)).isFalse();
        assertThat(typed.holdsRecovery(link, second)).isTrue();
    }

    @Test
    void wrongSecretsAreCountedDownAndTheLastOneLocks() {
        ResetLink link = typed.link("kari");

        assertThat(typed.attempt(link, GUESS)).isEqualTo(new Wrong(2));
        assertThat(typed.attempt(link, GUESS)).isEqualTo(new Wrong(1));
        assertThat(typed.attempt(link, GUESS)).isEqualTo(new Locked());
        assertThat(typed.told()).containsExactly("wrong 2", "wrong 1", "wrong 0", "locked");
        assertThat(typed.now(link).outcome().endReason()).isEqualTo(EndReason.TOO_MANY_WRONG_SECRETS);
        assertThat(typed.attempt(link, RIGHT)).isEqualTo(new Refused());
    }

    @Test
    void whatCannotBeASecretCountsAsAWrongOne() {
        assertThat(typed.attempt(typed.link("kari"), Optional.empty())).isEqualTo(new Wrong(2));
    }

    @Test
    void theSecretOfOneLinkOpensNoOther() {
        ResetLink link = typed.link("kari");

        assertThat(typed.attemptOfAnotherToken(link, RIGHT)).isEqualTo(new Wrong(2));
    }

    @Test
    void aRightSecretGivesBackItsOwnAttemptOnly() {
        ResetLink link = typed.link("kari");
        typed.attempt(link, GUESS);

        typed.attempt(link, RIGHT);

        assertThat(typed.now(link).attempts().left()).isEqualTo(2);
    }

    @Test
    void aLinkThatIsDeadIsRefusedBeforeAnythingIsCounted() {
        ResetLink link = typed.link("kari");
        store.end(link.id(), EndReason.STOPPED_BY_ADMINISTRATOR, Clock.now());

        assertThat(typed.attempt(link, RIGHT)).isEqualTo(new Refused());
        assertThat(typed.told()).isEmpty();
        assertThat(typed.attemptsOf("kari")).isEmpty();
    }

    @Test
    void anExpiredLinkIsRefused() {
        ResetLink link = typed.link("kari");
        Time.setOffset(Math.toIntExact(Duration.ofHours(3).toSeconds()));

        assertThat(typed.attempt(link, RIGHT)).isEqualTo(new Refused());
    }

    @Test
    void aLinkWithoutAHashIsNeverRight() {
        ResetLink ended = typed.link("kari");
        store.end(ended.id(), EndReason.STOPPED_BY_ADMINISTRATOR, Clock.now());
        ResetLink withoutHash = typed.now(ended);
        ResetLink live = typed.link("kari");

        assertThat(withoutHash.secretHash()).isNull();
        assertThat(typed.attempt(TypedSecrets.copy(live, withoutHash.secretHash()), RIGHT))
                .isEqualTo(new Wrong(2));
    }
}
