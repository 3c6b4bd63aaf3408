package dev.selfservice.keycloak.resetlink.jpa;

import static dev.selfservice.keycloak.resetlink.LinkBuilder.ATTEMPTS;
import static dev.selfservice.keycloak.resetlink.LinkBuilder.CREATED;
import static dev.selfservice.keycloak.resetlink.LinkBuilder.EXPIRES;
import static dev.selfservice.keycloak.resetlink.LinkBuilder.linkFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.LinkBuilder;
import dev.selfservice.keycloak.resetlink.PasswordOutcome;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkStatus;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import dev.selfservice.keycloak.resetlink.SmallKeycloak;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Each change happens once, and only while its condition holds: on a database, with the real tables. */
class JpaResetLinkStoreTest {

    private static final Duration RECOVERY = Duration.ofMinutes(30);
    private static final String STOP_TOKEN_HASH = LinkBuilder.stopTokenHash("kari", CREATED);
    private static final Instant LATER = CREATED.plusSeconds(60);

    private final SmallKeycloak keycloak = new SmallKeycloak();
    private final ResetLinkStore store = keycloak.store(SmallKeycloak.REALM);
    private final ResetLinkStore elsewhere = keycloak.store("another");

    @Test
    void aNewLinkIsReadBackByItsIdAndItsTwoTokens() {
        ResetLink added = add("kari");

        assertThat(store.find(added.id())).contains(added);
        assertThat(store.find(added.id())).contains(added);
        assertThat(store.findByTokenHash("token-kari")).contains(added);
        assertThat(store.findByStopTokenHash(STOP_TOKEN_HASH)).contains(added);
        assertThat(store.findByTokenHash(STOP_TOKEN_HASH)).isEmpty();
        assertThat(store.find("unknown")).isEmpty();
    }

    @Test
    void anotherRealmSeesNothingOfIt() {
        ResetLink link = add("kari");

        assertThat(elsewhere.find(link.id())).isEmpty();
        assertThat(elsewhere.findByTokenHash("token-kari")).isEmpty();
        assertThat(elsewhere.notEnded(null, null, null)).isEmpty();
        assertThat(elsewhere.ofProject("ec1", Set.of(), LATER, 0, 10)).isEmpty();
        assertThat(elsewhere.createdForMember("kari", Instant.EPOCH)).isEmpty();
        assertThat(elsewhere.removeEndedBefore(EXPIRES.plusSeconds(1))).isZero();
        assertThat(store.realmsWithLinks()).containsExactly(SmallKeycloak.REALM);
    }

    @Test
    void theDatabaseTooAllowsOneLiveLinkForAMember() {
        add("kari");

        assertThatThrownBy(() -> linkFor("kari")
                        .createdAt(LATER)
                        .tokenHash("another token")
                        .addTo(store))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void withinOneTransactionTooALinkIsReadAsItIsNow() {
        keycloak.run(session -> {
            ResetLinkStore own = session.getProvider(ResetLinkStore.class);
            ResetLink link = linkFor("kari").addTo(own);
            own.markMailed(link.id(), LATER);

            assertThat(own.find(link.id()).orElseThrow().when().mailedAt()).isEqualTo(LATER);
        });
    }

    @Test
    void mailedAndOpenedAreNotedOnce() {
        ResetLink link = add("kari");

        assertThat(store.markMailed(link.id(), LATER)).isTrue();
        assertThat(store.markMailed(link.id(), EXPIRES)).isFalse();
        assertThat(store.markOpened(link.id(), LATER)).isTrue();
        assertThat(store.markOpened(link.id(), EXPIRES)).isFalse();
        assertThat(now(link).when().mailedAt()).isEqualTo(LATER);
        assertThat(now(link).when().openedAt()).isEqualTo(LATER);
    }

    @ParameterizedTest
    @EnumSource
    void anEndingComesOnceAndTakesEveryHashWithIt(EndReason endReason) {
        ResetLink link = recovering("kari", "nonce");

        assertThat(store.end(link.id(), endReason, LATER)).isTrue();
        assertThat(store.end(link.id(), EndReason.FINISHED, EXPIRES)).isFalse();
        assertThat(now(link).outcome().endReason()).isEqualTo(endReason);
        assertThat(now(link).outcome().endedAt()).isEqualTo(LATER);
        assertThat(now(link).secretHash()).isNull();
        assertThat(store.findByTokenHash("token-kari")).isEmpty();
        assertThat(store.findByStopTokenHash(STOP_TOKEN_HASH)).isEmpty();
        assertThat(store.holdRecovery(link.id(), "nonce", LATER)).isEmpty();
    }

    @Test
    void afterItsEndNothingChangesItAndTheMemberMayGetAnother() {
        ResetLink link = recovering("kari", "nonce");
        store.end(link.id(), EndReason.STOPPED_BY_MEMBER, LATER);

        assertThat(store.markMailed(link.id(), LATER)).isFalse();
        assertThat(store.markOpened(link.id(), LATER)).isFalse();
        assertThat(store.reserveAttempt(link, LATER)).isEmpty();
        assertThat(store.keepAttempt(link.id(), LATER)).isFalse();
        assertThat(store.markWarned(link.id(), 0, LATER)).isFalse();
        assertThat(store.recordPassword(link.id(), "nonce", PasswordOutcome.SET, LATER))
                .isFalse();
        assertThat(store.recordOtp(link.id(), "nonce", LATER)).isFalse();
        assertThat(store.finish(link.id(), "nonce", LATER)).isFalse();
        assertThat(linkFor("kari")
                        .createdAt(LATER)
                        .tokenHash("another token")
                        .addTo(store)
                        .status(LATER))
                .isEqualTo(ResetLinkStatus.CREATED);
    }

    @Test
    void attemptsAreReservedUpToTheLimitWhileTheLinkCanBeRedeemed() {
        ResetLink unsent = add("ola");
        ResetLink link = sent("kari");

        assertThat(store.reserveAttempt(unsent, LATER)).isEmpty();
        assertThat(store.reserveAttempt(link, EXPIRES)).isEmpty();
        for (int i = 0; i < ATTEMPTS; i++) {
            assertThat(store.reserveAttempt(link, LATER)).isPresent();
        }
        assertThat(store.reserveAttempt(link, LATER)).isEmpty();
        assertThat(now(link).attempts().left()).isZero();
        assertThat(store.attemptsOfMember("kari", CREATED)).hasSize(ATTEMPTS).containsOnly(LATER);
        assertThat(store.attemptsOfMember("kari", LATER)).isEmpty();
        assertThat(store.attemptsOfMember("ola", CREATED)).isEmpty();
    }

    @Test
    void aRightSecretGivesItsOwnReservationBackAndNobodyElses() {
        ResetLink link = sent("kari");
        store.reserveAttempt(link, LATER);
        String mine = store.reserveAttempt(link, LATER).orElseThrow();

        assertThat(store.redeem(link.id(), mine, "nonce", LATER, RECOVERY)).isTrue();

        assertThat(now(link).attempts().used()).isEqualTo(1);
        assertThat(now(link).when().redeemedAt()).isEqualTo(LATER);
        assertThat(now(link).when().recoveryEndsAt()).isEqualTo(LATER.plus(RECOVERY));
        assertThat(store.attemptsOfMember("kari", CREATED)).hasSize(1);
        assertThatCannotRedeem(link, mine, LATER);
        assertThatCannotRedeem(link, "unknown", LATER);
    }

    @Test
    void anExpiredLinkIsNotRedeemed() {
        ResetLink link = sent("kari");
        String reservation = store.reserveAttempt(link, LATER).orElseThrow();

        assertThatCannotRedeem(link, reservation, EXPIRES);
        assertThat(store.redeem(link.id(), reservation, "nonce", EXPIRES.minusMillis(1), RECOVERY))
                .isTrue();
    }

    @Test
    void onlyTheLastNonceHoldsARecoveryAndOnlyUntilItEnds() {
        ResetLink link = recovering("kari", "first");
        redeem(link, "second");
        Instant end = LATER.plus(RECOVERY);

        assertThat(store.holdRecovery(link.id(), "first", LATER)).isEmpty();
        assertThat(store.holdRecovery(link.id(), "second", end.minusMillis(1))).isPresent();
        assertThat(store.holdRecovery(link.id(), "second", end)).isEmpty();
        assertThat(store.finish(link.id(), "first", LATER)).isFalse();
        assertThat(store.finish(link.id(), "second", end)).isFalse();
    }

    @Test
    void whatWasSetIsNotedAndFinishingEndsIt() {
        ResetLink link = recovering("kari", "nonce");

        assertThat(store.recordPassword(link.id(), "nonce", PasswordOutcome.KEPT, LATER))
                .isTrue();
        assertThat(now(link).outcome().otpSet()).isFalse();
        assertThat(store.recordOtp(link.id(), "nonce", LATER)).isTrue();
        assertThat(store.finish(link.id(), "nonce", LATER)).isTrue();
        assertThat(store.finish(link.id(), "nonce", LATER)).isFalse();
        assertThat(now(link).outcome().password()).isEqualTo(PasswordOutcome.KEPT);
        assertThat(now(link).outcome().otpSet()).isTrue();
        assertThat(now(link).finishedAt()).contains(LATER);
    }

    static Stream<BiPredicate<ResetLinkStore, String>> recordings() {
        return Stream.of(
                (store, id) -> store.recordPassword(id, "nonce", PasswordOutcome.SET, LATER),
                (store, id) -> store.recordOtp(id, "nonce", LATER),
                (store, id) -> store.finish(id, "nonce", LATER));
    }

    /** A password that can't be stored must fail before the link says that it was. */
    @ParameterizedTest
    @MethodSource("recordings")
    void whatIsPendingIsStoredFirst(BiPredicate<ResetLinkStore, String> recording) {
        ResetLink link = recovering("kari", "nonce");

        keycloak.run(session -> {
            ResetLinkStore own = session.getProvider(ResetLinkStore.class);
            entities(session).persist(new IssuingLockEntity("longer than the column ".repeat(20)));

            assertThatThrownBy(() -> recording.test(own, link.id())).hasMessageContaining("REALM_ID");
            session.getTransactionManager().setRollbackOnly();
        });
    }

    @Test
    void theLastWrongSecretLocksAlsoDuringARecovery() {
        ResetLink link = recovering("kari", "nonce");

        for (int i = 1; i < ATTEMPTS; i++) {
            assertThat(store.keepAttempt(link.id(), LATER)).isFalse();
        }
        assertThat(store.keepAttempt(link.id(), LATER)).isTrue();
        assertThat(store.keepAttempt(link.id(), LATER)).isFalse();
        assertThat(now(link).status(LATER)).isEqualTo(ResetLinkStatus.LOCKED);
        assertThat(store.holdRecovery(link.id(), "nonce", LATER)).isEmpty();
    }

    @Test
    void peopleAreWarnedOnceAndNotBeforeSoManyWereWrong() {
        ResetLink link = sent("kari");
        store.keepAttempt(link.id(), LATER);

        assertThat(store.markWarned(link.id(), 2, LATER)).isFalse();
        assertThat(store.markWarned(link.id(), 1, LATER)).isTrue();
        assertThat(store.markWarned(link.id(), 1, LATER)).isFalse();
    }

    @Test
    void attemptsThatNeverCameBackLockOnceAllAreOld() {
        ResetLink link = sent("kari");
        for (int i = 0; i < ATTEMPTS; i++) {
            assertThat(store.lockAbandoned(link.id(), EXPIRES, LATER)).isFalse();
            store.reserveAttempt(link, LATER);
        }

        assertThat(store.lockAbandoned(link.id(), LATER, EXPIRES)).isFalse();
        assertThat(store.lockAbandoned(link.id(), LATER.plusMillis(1), EXPIRES)).isTrue();
        assertThat(now(link).outcome().endReason()).isEqualTo(EndReason.TOO_MANY_WRONG_SECRETS);
    }

    @ParameterizedTest
    @EnumSource
    void theDatabaseFindsALinkUnderTheStatusItDerivesFromItsFacts(EndReason endReason) {
        add("created");
        sent("sent");
        recovering("recovering", "nonce");
        ResetLink ended = sent("ended");
        store.end(ended.id(), endReason, LATER);

        for (Instant now : List.of(LATER, LATER.plus(RECOVERY), EXPIRES.minusMillis(1), EXPIRES)) {
            List<ResetLink> all = store.ofProject("ec1", Set.of(), now, 0, 10);
            assertThat(all).hasSize(4);
            for (ResetLinkStatus status : ResetLinkStatus.values()) {
                assertThat(store.ofProject("ec1", EnumSet.of(status), now, 0, 10))
                        .as("%s at %s", status, now)
                        .containsExactlyInAnyOrderElementsOf(all.stream()
                                .filter(link -> link.status(now) == status)
                                .toList());
            }
        }
    }

    @Test
    void aProjectSLinksComeNewestFirstInPages() {
        for (int i = 0; i < 3; i++) {
            int minute = i;
            linkFor("member" + minute).createdAt(CREATED.plusSeconds(minute)).addTo(store);
        }

        assertThat(page(0, 10)).containsExactly("member2", "member1", "member0");
        assertThat(page(1, 1)).containsExactly("member1");
        assertThat(store.ofProject("another", Set.of(), LATER, 0, 10)).isEmpty();
    }

    @Test
    void linksWithoutAnEndingAreFoundByWhoStandsInThem() {
        ResetLink kari = add("kari");
        ResetLink ola = add("ola");
        ResetLink ended = add("ended");
        store.end(ended.id(), EndReason.TIME_OUT, LATER);

        assertThat(store.notEnded(null, null, null)).containsExactlyInAnyOrder(kari, ola);
        assertThat(store.notEnded("kari", null, null)).containsExactly(kari);
        assertThat(store.notEnded("kari", "ec1", "ada")).containsExactly(kari);
        assertThat(store.notEnded(null, "another", null)).isEmpty();
        assertThat(store.notEnded(null, null, "another")).isEmpty();
    }

    @Test
    void whatRanOutIsFoundWhenItsRecoveryIsOverToo() {
        ResetLink link = sent("kari");
        ResetLink recovering = sent("ola");
        redeem(recovering, "nonce", EXPIRES.minusMillis(1));

        assertThat(store.ranOut(EXPIRES.minusMillis(1), 10)).isEmpty();
        assertThat(store.ranOut(EXPIRES, 10)).extracting(ResetLink::id).containsExactly(link.id());
        assertThat(store.ranOut(EXPIRES.plus(RECOVERY), 10)).hasSize(2);
        assertThat(store.ranOut(EXPIRES.plus(RECOVERY), 1)).hasSize(1);
    }

    @Test
    void createdLinksAreCountedSinceAMomentFailedMailsOnlyForTheAdministrator() {
        ResetLink failed = add("kari");
        store.end(failed.id(), EndReason.MAIL_FAILED, LATER);
        ResetLink replaced =
                linkFor("kari").createdAt(LATER).tokenHash("second").addTo(store);
        store.end(replaced.id(), EndReason.NEWER_LINK, LATER);

        assertThat(store.createdByAdministrator("ada", CREATED.minusMillis(1))).containsExactly(CREATED, LATER);
        assertThat(store.createdByAdministrator("ada", CREATED)).containsExactly(LATER);
        assertThat(store.createdForMember("kari", CREATED.minusMillis(1))).containsExactly(LATER);
        assertThat(store.createdByAdministrator("another", Instant.EPOCH)).isEmpty();
    }

    @Test
    void rowsGoWhenTheyEndedBeforeTheRetentionAndWithThemTheirAttempts() {
        ResetLink ended = sent("kari");
        store.reserveAttempt(ended, LATER);
        store.end(ended.id(), EndReason.FINISHED, LATER);
        add("ola");

        assertThat(store.removeEndedBefore(LATER)).isZero();
        assertThat(store.removeEndedBefore(LATER.plusMillis(1))).isEqualTo(1);
        assertThat(store.attemptsOfMember("kari", Instant.EPOCH)).isEmpty();
        assertThat(store.removeEndedBefore(EXPIRES)).isEqualTo(1);
    }

    @Test
    void rowsGoWithTheUserAndWithTheRealm() {
        add("kari");
        add("ola");

        assertThat(store.removeOfUser(SmallKeycloak.REALM, "kari")).isEqualTo(1);
        assertThat(store.removeOfUser(SmallKeycloak.REALM, "kari")).isZero();
        assertThat(store.removeOfRealm("another")).isZero();
        assertThat(store.removeOfRealm(SmallKeycloak.REALM)).isEqualTo(1);
        assertThat(store.realmsWithLinks()).isEmpty();
    }

    @Test
    void issuingCanBeSerializedAgainAndAgainAndAfterTheRealmSRowsAreGone() {
        for (int i = 0; i < 2; i++) {
            assertThat(issuingLocks()).isEqualTo(i);
            serialize();
            assertThat(issuingLocks()).isEqualTo(1);
        }
        store.removeOfRealm(SmallKeycloak.REALM);
        assertThat(issuingLocks()).isZero();
        serialize();
    }

    private void serialize() {
        store.serializeIssuing();
    }

    private long issuingLocks() {
        return keycloak.call(session -> entities(session)
                .createQuery("select count(k) from IssuingLockEntity k", Long.class)
                .getSingleResult());
    }

    private static EntityManager entities(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    private void assertThatCannotRedeem(ResetLink link, String reservation, Instant at) {
        boolean[] redeemed = {true};
        keycloak.run(session -> {
            redeemed[0] =
                    session.getProvider(ResetLinkStore.class).redeem(link.id(), reservation, "another", at, RECOVERY);
            session.getTransactionManager().setRollbackOnly();
        });
        assertThat(redeemed[0]).isFalse();
    }

    private ResetLink add(String memberId) {
        return linkFor(memberId).addTo(store);
    }

    private ResetLink sent(String memberId) {
        ResetLink link = add(memberId);
        store.markMailed(link.id(), CREATED);
        return now(link);
    }

    private ResetLink recovering(String memberId, String nonce) {
        ResetLink link = sent(memberId);
        redeem(link, nonce);
        return now(link);
    }

    private void redeem(ResetLink link, String nonce) {
        redeem(link, nonce, LATER);
    }

    private void redeem(ResetLink link, String nonce, Instant at) {
        String reservation = store.reserveAttempt(link, at).orElseThrow();
        assertThat(store.redeem(link.id(), reservation, nonce, at, RECOVERY)).isTrue();
    }

    private ResetLink now(ResetLink link) {
        return store.find(link.id()).orElseThrow();
    }

    private List<String> page(int first, int max) {
        return store.ofProject("ec1", Set.of(), LATER, first, max).stream()
                .map(link -> link.who().memberId())
                .toList();
    }
}
