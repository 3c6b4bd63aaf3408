package dev.selfservice.keycloak.resetlink.jpa;

import static dev.selfservice.keycloak.resetlink.LinkBuilder.ATTEMPTS;
import static dev.selfservice.keycloak.resetlink.LinkBuilder.CREATED;
import static dev.selfservice.keycloak.resetlink.LinkBuilder.EXPIRES;
import static dev.selfservice.keycloak.resetlink.jpa.StoredLinks.LATER;
import static dev.selfservice.keycloak.resetlink.jpa.StoredLinks.RECOVERY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkStatus;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import dev.selfservice.keycloak.resetlink.SmallKeycloak;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Attempts are counted exactly, and a right secret gives back its own: on a database, with the real tables. */
class StoredAttemptsTest {

    private final StoredLinks links = new StoredLinks();
    private final ResetLinkStore store = links.store();

    @Test
    void attemptsAreReservedUpToTheLimitWhileTheLinkCanBeRedeemed() {
        ResetLink unsent = links.add("ola");
        ResetLink link = links.sent("kari");

        assertThat(store.reserveAttempt(unsent, LATER)).isEmpty();
        assertThat(store.reserveAttempt(link, EXPIRES)).isEmpty();
        for (int i = 0; i < ATTEMPTS; i++) {
            assertThat(store.reserveAttempt(link, LATER)).isPresent();
        }
        assertThat(store.reserveAttempt(link, LATER)).isEmpty();
        assertThat(links.now(link).attempts().left()).isZero();
        assertThat(store.attemptsOfMember("kari", CREATED)).hasSize(ATTEMPTS).containsOnly(LATER);
        assertThat(store.attemptsOfMember("kari", LATER)).isEmpty();
        assertThat(store.attemptsOfMember("ola", CREATED)).isEmpty();
    }

    @Test
    void aRightSecretGivesItsOwnReservationBackAndNobodyElses() {
        ResetLink link = links.sent("kari");
        store.reserveAttempt(link, LATER);
        String mine = store.reserveAttempt(link, LATER).orElseThrow();

        assertThat(store.redeem(link.id(), mine, "nonce", LATER, RECOVERY)).isTrue();

        assertThat(links.now(link).attempts().used()).isEqualTo(1);
        assertThat(links.now(link).when().redeemedAt()).isEqualTo(LATER);
        assertThat(links.now(link).when().recoveryEndsAt()).isEqualTo(LATER.plus(RECOVERY));
        assertThat(store.attemptsOfMember("kari", CREATED)).hasSize(1);
        assertThatCannotRedeem(link, mine, LATER);
        assertThatCannotRedeem(link, "unknown", LATER);
    }

    @Test
    void anExpiredLinkIsNotRedeemed() {
        ResetLink link = links.sent("kari");
        String reservation = store.reserveAttempt(link, LATER).orElseThrow();

        assertThatCannotRedeem(link, reservation, EXPIRES);
        assertThat(store.redeem(link.id(), reservation, "nonce", EXPIRES.minusMillis(1), RECOVERY))
                .isTrue();
    }

    @Test
    void theLastWrongSecretLocksAlsoDuringARecovery() {
        ResetLink link = links.recovering("kari", "nonce");

        for (int i = 1; i < ATTEMPTS; i++) {
            assertThat(store.keepAttempt(link.id(), LATER)).isFalse();
        }
        assertThat(store.keepAttempt(link.id(), LATER)).isTrue();
        assertThat(store.keepAttempt(link.id(), LATER)).isFalse();
        assertThat(links.now(link).status(LATER)).isEqualTo(ResetLinkStatus.LOCKED);
        assertThat(store.holdRecovery(link.id(), "nonce", LATER)).isEmpty();
    }

    @Test
    void peopleAreWarnedOnceAndNotBeforeSoManyWereWrong() {
        ResetLink link = links.sent("kari");
        store.keepAttempt(link.id(), LATER);

        assertThat(store.markWarned(link.id(), 2, LATER)).isFalse();
        assertThat(store.markWarned(link.id(), 1, LATER)).isTrue();
        assertThat(store.markWarned(link.id(), 1, LATER)).isFalse();
    }

    @Test
    void attemptsThatNeverCameBackLockOnceAllAreOld() {
        ResetLink link = links.sent("kari");
        for (int i = 0; i < ATTEMPTS; i++) {
            assertThat(store.lockAbandoned(link.id(), EXPIRES, LATER)).isFalse();
            store.reserveAttempt(link, LATER);
        }

        assertThat(store.lockAbandoned(link.id(), LATER, EXPIRES)).isFalse();
        assertThat(store.lockAbandoned(link.id(), LATER.plusMillis(1), EXPIRES)).isTrue();
        assertThat(links.now(link).outcome().endReason()).isEqualTo(EndReason.TOO_MANY_WRONG_SECRETS);
    }

    @Test
    void whereLimitsAreLiftedTheCountsOfThatMemberBeginAnewAndTheRowsStay() {
        ResetLink link = links.sent("kari");
        ResetLink other = links.sent("ola");
        store.reserveAttempt(link, LATER);
        store.reserveAttempt(other, LATER);

        links.keycloak().store("another").liftLimits("kari", EXPIRES);
        store.liftLimits("kari", LATER.minusMillis(1));
        assertThat(store.attemptsOfMember("kari", CREATED)).hasSize(1);

        store.liftLimits("kari", LATER);
        store.liftLimits("kari", LATER);
        assertThat(store.attemptsOfMember("kari", CREATED)).isEmpty();
        assertThat(store.createdForMember("kari", Instant.EPOCH)).isEmpty();
        assertThat(store.attemptsOfMember("ola", CREATED)).hasSize(1);
        assertThat(store.createdForMember("ola", Instant.EPOCH)).hasSize(1);
        assertThat(links.now(link).attempts().used()).isEqualTo(1);

        store.reserveAttempt(link, LATER.plusMillis(1));
        assertThat(store.attemptsOfMember("kari", CREATED)).containsExactly(LATER.plusMillis(1));
    }

    @Test
    void whatLimitsWereLiftedIsForgottenWithTheMemberTheRealmAndTheYears() {
        links.sent("kari");
        store.liftLimits("kari", LATER);
        store.removeEndedBefore(LATER);
        assertThat(store.createdForMember("kari", Instant.EPOCH)).isEmpty();
        store.removeEndedBefore(LATER.plusMillis(1));
        assertThat(store.createdForMember("kari", Instant.EPOCH)).hasSize(1);

        store.liftLimits("kari", EXPIRES);
        store.removeOfUser(SmallKeycloak.REALM, "kari");
        links.sent("kari");
        assertThat(store.createdForMember("kari", Instant.EPOCH)).hasSize(1);

        store.liftLimits("kari", EXPIRES);
        store.removeOfRealm(SmallKeycloak.REALM);
        links.sent("kari");
        assertThat(store.createdForMember("kari", Instant.EPOCH)).hasSize(1);
    }

    private void assertThatCannotRedeem(ResetLink link, String reservation, Instant at) {
        boolean[] redeemed = {true};
        links.keycloak().run(session -> {
            redeemed[0] =
                    session.getProvider(ResetLinkStore.class).redeem(link.id(), reservation, "another", at, RECOVERY);
            session.getTransactionManager().setRollbackOnly();
        });
        assertThat(redeemed[0]).isFalse();
    }
}
