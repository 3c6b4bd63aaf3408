package dev.selfservice.keycloak.resetlink;

import static dev.selfservice.keycloak.resetlink.LinkBuilder.ATTEMPTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.resetlink.Redemption.Locked;
import dev.selfservice.keycloak.resetlink.Redemption.Outcome;
import dev.selfservice.keycloak.resetlink.Redemption.Redeemed;
import dev.selfservice.keycloak.resetlink.Redemption.Refused;
import dev.selfservice.keycloak.resetlink.Redemption.Wrong;
import dev.selfservice.keycloak.resetlink.secret.LinkToken;
import dev.selfservice.keycloak.resetlink.secret.Secret;
import dev.selfservice.keycloak.resetlink.secret.SecretHash;
import dev.selfservice.keycloak.resetlink.secret.SecretHasher;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.common.util.Time;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;

/** The count of wrong secrets, against the real store and the real hash. */
class RedemptionTest {

    private static final Secret RIGHT = Secret.parse("ABCD-EFGH-JKMN-PQRS").orElseThrow();
    private static final Secret GUESS = Secret.parse("0000-0000-0000-0000").orElseThrow();
    private static final int ATTEMPTS_OF_MEMBER = 5;
    private static final Duration LIFESPAN = Duration.ofMinutes(30);

    private final SmallKeycloak keycloak = new SmallKeycloak();
    private final ResetLinkStore store = keycloak.store(SmallKeycloak.REALM);
    private final LinkToken token = LinkToken.random();
    private final List<String> told = new ArrayList<>();

    @AfterEach
    void backToNow() {
        Time.setOffset(0);
    }

    @Test
    void theRightSecretBeginsARecoveryForTheHolderOfTheNonce() {
        ResetLink link = link("kari");

        Redeemed redeemed = (Redeemed) attempt(link, RIGHT);

        assertThat(told).containsExactly("redeemed");
        assertThat(now(link).status(Clock.now())).isEqualTo(ResetLinkStatus.IN_RECOVERY);
        assertThat(now(link).attempts().used()).isZero();
        assertThat(Duration.between(
                        now(link).when().redeemedAt(), now(link).when().recoveryEndsAt()))
                .isEqualTo(LIFESPAN);
        assertThat(holdsRecovery(link, redeemed)).isTrue();
    }

    @Test
    void eachRightSecretPutsTheEarlierBrowserOut() {
        ResetLink link = link("kari");

        Redeemed first = (Redeemed) attempt(link, RIGHT);
        Redeemed second = (Redeemed) attempt(link, RIGHT);

        assertThat(holdsRecovery(link, first)).isFalse();
        assertThat(holdsRecovery(link, second)).isTrue();
    }

    @Test
    void wrongSecretsAreCountedDownAndTheLastOneLocks() {
        ResetLink link = link("kari");

        assertThat(attempt(link, GUESS)).isEqualTo(new Wrong(2));
        assertThat(attempt(link, GUESS)).isEqualTo(new Wrong(1));
        assertThat(attempt(link, GUESS)).isEqualTo(new Locked());
        assertThat(told).containsExactly("wrong 2", "wrong 1", "wrong 0", "locked");
        assertThat(now(link).outcome().endReason()).isEqualTo(EndReason.TOO_MANY_WRONG_SECRETS);
        assertThat(attempt(link, RIGHT)).isEqualTo(new Refused());
    }

    @Test
    void whatCannotBeASecretCountsAsAWrongOne() {
        assertThat(attempt(link("kari"), Optional.empty())).isEqualTo(new Wrong(2));
    }

    @Test
    void theSecretOfOneLinkOpensNoOther() {
        ResetLink link = link("kari");

        Outcome outcome =
                keycloak.call(session -> redemption(session).attempt(link, LinkToken.random(), Optional.of(RIGHT)));

        assertThat(outcome).isEqualTo(new Wrong(2));
    }

    @Test
    void aRightSecretGivesBackItsOwnAttemptOnly() {
        ResetLink link = link("kari");
        attempt(link, GUESS);

        attempt(link, RIGHT);

        assertThat(now(link).attempts().left()).isEqualTo(2);
    }

    @Test
    void aLinkThatIsDeadIsRefusedBeforeAnythingIsCounted() {
        ResetLink link = link("kari");
        store.end(link.id(), EndReason.STOPPED_BY_ADMINISTRATOR, Clock.now());

        assertThat(attempt(link, RIGHT)).isEqualTo(new Refused());
        assertThat(told).isEmpty();
        assertThat(attemptsOf("kari")).isEmpty();
    }

    @Test
    void anExpiredLinkIsRefused() {
        ResetLink link = link("kari");
        Time.setOffset(Math.toIntExact(Duration.ofHours(3).toSeconds()));

        assertThat(attempt(link, RIGHT)).isEqualTo(new Refused());
    }

    @Test
    void aLinkWithoutAHashIsNeverRight() {
        ResetLink ended = link("kari");
        store.end(ended.id(), EndReason.STOPPED_BY_ADMINISTRATOR, Clock.now());
        ResetLink withoutHash = now(ended);
        ResetLink live = link("kari");

        assertThat(withoutHash.secretHash()).isNull();
        assertThat(attempt(copy(live, withoutHash.secretHash()), RIGHT)).isEqualTo(new Wrong(2));
    }

    @Test
    void theAttemptsOfAMemberAreLimitedOverAllLinksAndANewLinkFreesNone() {
        for (int link = 0; link < 2; link++) {
            ResetLink one = link("kari");
            attempt(one, GUESS);
            attempt(one, GUESS);
            store.end(one.id(), EndReason.NEWER_LINK, Clock.now());
        }
        ResetLink third = link("kari");

        assertThat(attempt(third, GUESS)).isEqualTo(new Wrong(2));
        assertThat(attempt(third, RIGHT)).as("the sixth attempt").isEqualTo(new Refused());
        assertThat(told).last().isEqualTo("limit reached");
        assertThat(attemptsOf("kari")).hasSize(ATTEMPTS_OF_MEMBER);
        assertThat(now(third).attempts().used())
                .as("nothing of it stays reserved")
                .isEqualTo(1);
        assertThat(attempt(link("ola"), RIGHT)).isInstanceOf(Redeemed.class);
    }

    @Test
    void aDayLaterAMemberMayTryAgain() {
        ResetLink first = link("kari");
        IntStream.range(0, ATTEMPTS).forEach(i -> attempt(first, GUESS));
        ResetLink second = link("kari");
        IntStream.range(0, 2).forEach(i -> attempt(second, GUESS));
        assertThat(attempt(second, RIGHT)).isEqualTo(new Refused());
        store.end(second.id(), EndReason.NEWER_LINK, Clock.now());
        Time.setOffset(Math.toIntExact(Duration.ofHours(24).toSeconds()) + 1);

        assertThat(attempt(link("kari"), RIGHT)).isInstanceOf(Redeemed.class);
    }

    @Test
    void attemptsThatACrashSwallowedLockTheLinkAMinuteLater() {
        ResetLink link = link("kari");
        for (int i = 0; i < ATTEMPTS; i++) {
            store.reserveAttempt(link, Clock.now());
        }

        assertThat(attempt(link, RIGHT)).isEqualTo(new Refused());
        assertThat(told).as("they may still come back").isEmpty();

        Time.setOffset(61);
        assertThat(attempt(link, RIGHT)).isEqualTo(new Refused());
        assertThat(told).containsExactly("locked");
        assertThat(now(link).outcome().endReason()).isEqualTo(EndReason.TOO_MANY_WRONG_SECRETS);
    }

    @Test
    void whoIsRightAfterTheLinkWasStoppedGetsNothing() {
        ResetLink link = link("kari");

        assertThat(attemptWhileItIsStopped(link, RIGHT)).isEqualTo(new Refused());
        assertThat(told).isEmpty();
    }

    @Test
    void whoIsWrongAfterTheLinkWasStoppedIsToldNothingOfIt() {
        ResetLink link = link("kari");

        assertThat(attemptWhileItIsStopped(link, GUESS)).isEqualTo(new Refused());
        assertThat(told).isEmpty();
    }

    /** A session in which the link is stopped by somebody else while the secret is being compared. */
    private KeycloakSession stopping(KeycloakSession session, ResetLink link) {
        return Fake.answering(
                KeycloakSession.class,
                Map.of(
                        "getKeycloakSessionFactory", none -> session.getKeycloakSessionFactory(),
                        "getContext", none -> session.getContext(),
                        "getProvider",
                                asked -> {
                                    store.end(link.id(), EndReason.STOPPED_BY_ADMINISTRATOR, Clock.now());
                                    return session.getProvider(PasswordHashProvider.class, (String) asked[1]);
                                }));
    }

    private Outcome attempt(ResetLink link, Secret secret) {
        return attempt(link, Optional.of(secret));
    }

    private Outcome attempt(ResetLink link, Optional<Secret> secret) {
        return keycloak.call(session -> redemption(session).attempt(link, token, secret));
    }

    private Outcome attemptWhileItIsStopped(ResetLink link, Secret secret) {
        return keycloak.call(session -> redemption(stopping(session, link)).attempt(link, token, Optional.of(secret)));
    }

    private Redemption redemption(KeycloakSession session) {
        return new Redemption(session, policy(), new Notes());
    }

    private static ResetLinkPolicy policy() {
        return new ResetLinkPolicy(
                Duration.ofHours(3),
                16,
                ATTEMPTS,
                ATTEMPTS_OF_MEMBER,
                LIFESPAN,
                30,
                5,
                Duration.ofMinutes(15),
                Duration.ofDays(90));
    }

    private ResetLink link(String memberId) {
        Instant made = Clock.now();
        LinkToken rowToken = LinkToken.random();
        ResetLink link = keycloak.call(session -> LinkBuilder.linkFor(memberId)
                .createdAt(made)
                .tokenHash(rowToken.hash())
                .secretHash(new SecretHasher(session).hash(RIGHT, token))
                .addTo(session.getProvider(ResetLinkStore.class)));
        store.markMailed(link.id(), made);
        return now(link);
    }

    private static ResetLink copy(ResetLink link, SecretHash hash) {
        return new ResetLink(
                link.id(),
                link.realmId(),
                link.who(),
                link.identity(),
                hash,
                link.attempts(),
                link.when(),
                link.outcome());
    }

    private boolean holdsRecovery(ResetLink link, Redeemed redeemed) {
        return store.holdRecovery(link.id(), redeemed.nonce().hash(), Clock.now())
                .isPresent();
    }

    private List<Instant> attemptsOf(String memberId) {
        return store.attemptsOfMember(memberId, Instant.EPOCH);
    }

    private ResetLink now(ResetLink link) {
        return store.find(link.id()).orElseThrow();
    }

    /** Writes down what it is told. */
    private final class Notes implements Redemption.Witness {

        @Override
        public void redeemed(KeycloakSession own) {
            told.add("redeemed");
        }

        @Override
        public void wrong(KeycloakSession own, int attemptsLeft) {
            told.add("wrong " + attemptsLeft);
        }

        @Override
        public void locked(KeycloakSession own) {
            told.add("locked");
        }

        @Override
        public void limitReached(KeycloakSession own) {
            told.add("limit reached");
        }
    }
}
