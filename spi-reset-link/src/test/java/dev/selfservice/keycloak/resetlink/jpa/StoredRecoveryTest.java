package dev.selfservice.keycloak.resetlink.jpa;

import static dev.selfservice.keycloak.resetlink.jpa.StoredLinks.LATER;
import static dev.selfservice.keycloak.resetlink.jpa.StoredLinks.RECOVERY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selfservice.keycloak.resetlink.PasswordOutcome;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import java.time.Instant;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.connections.jpa.JpaConnectionProvider;

/** Only who holds the last nonce goes on with a recovery: on a database, with the real tables. */
class StoredRecoveryTest {

    private final StoredLinks links = new StoredLinks();
    private final ResetLinkStore store = links.store();

    @Test
    void onlyTheLastNonceHoldsARecoveryAndOnlyUntilItEnds() {
        ResetLink link = links.recovering("kari", "first");
        links.redeem(link, "second");
        Instant end = LATER.plus(RECOVERY);

        assertThat(store.holdRecovery(link.id(), "first", LATER)).isEmpty();
        assertThat(store.holdRecovery(link.id(), "second", end.minusMillis(1))).isPresent();
        assertThat(store.holdRecovery(link.id(), "second", end)).isEmpty();
        assertThat(store.finish(link.id(), "first", LATER)).isFalse();
        assertThat(store.finish(link.id(), "second", end)).isFalse();
    }

    @Test
    void whatWasSetIsNotedAndFinishingEndsIt() {
        ResetLink link = links.recovering("kari", "nonce");

        assertThat(store.recordPassword(link.id(), "nonce", PasswordOutcome.KEPT, LATER))
                .isTrue();
        assertThat(links.now(link).outcome().otpSet()).isFalse();
        assertThat(store.recordOtp(link.id(), "nonce", LATER)).isTrue();
        assertThat(store.finish(link.id(), "nonce", LATER)).isTrue();
        assertThat(store.finish(link.id(), "nonce", LATER)).isFalse();
        assertThat(links.now(link).outcome().password()).isEqualTo(PasswordOutcome.KEPT);
        assertThat(links.now(link).outcome().otpSet()).isTrue();
        assertThat(links.now(link).finishedAt()).contains(LATER);
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
        ResetLink link = links.recovering("kari", "nonce");

        links.keycloak().run(session -> {
            ResetLinkStore own = session.getProvider(ResetLinkStore.class);
            session.getProvider(JpaConnectionProvider.class)
                    .getEntityManager()
                    .persist(new IssuingLockEntity("longer than the column ".repeat(20)));

            assertThatThrownBy(() -> recording.test(own, link.id())).hasMessageContaining("REALM_ID");
            session.getTransactionManager().setRollbackOnly();
        });
    }
}
