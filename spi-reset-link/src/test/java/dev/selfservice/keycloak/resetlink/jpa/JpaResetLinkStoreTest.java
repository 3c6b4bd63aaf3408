package dev.selfservice.keycloak.resetlink.jpa;

import static dev.selfservice.keycloak.resetlink.LinkBuilder.CREATED;
import static dev.selfservice.keycloak.resetlink.LinkBuilder.EXPIRES;
import static dev.selfservice.keycloak.resetlink.LinkBuilder.linkFor;
import static dev.selfservice.keycloak.resetlink.jpa.StoredLinks.LATER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.LinkBuilder;
import dev.selfservice.keycloak.resetlink.PasswordOutcome;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkStatus;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import dev.selfservice.keycloak.resetlink.SmallKeycloak;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.connections.jpa.JpaConnectionProvider;

/** A link is kept, changed once, ended once and forgotten: on a database, with the real tables. */
class JpaResetLinkStoreTest {

    private static final String STOP_TOKEN_HASH = LinkBuilder.stopTokenHash("kari", CREATED);

    private final StoredLinks links = new StoredLinks();
    private final ResetLinkStore store = links.store();
    private final ResetLinkStore elsewhere = links.keycloak().store("another");

    @Test
    void aNewLinkIsReadBackByItsIdAndItsTwoTokens() {
        ResetLink added = links.add("kari");

        assertThat(store.find(added.id())).contains(added);
        assertThat(store.find(added.id())).contains(added);
        assertThat(store.findByTokenHash("token-kari")).contains(added);
        assertThat(store.findByStopTokenHash(STOP_TOKEN_HASH)).contains(added);
        assertThat(store.findByTokenHash(STOP_TOKEN_HASH)).isEmpty();
        assertThat(store.find("unknown")).isEmpty();
    }

    @Test
    void anotherRealmSeesNothingOfIt() {
        ResetLink link = links.add("kari");

        assertThat(elsewhere.find(link.id())).isEmpty();
        assertThat(elsewhere.findByTokenHash("token-kari")).isEmpty();
        assertThat(elsewhere.notEnded()).isEmpty();
        assertThat(elsewhere.ofProject("ec1", Set.of(), LATER, 0, 10)).isEmpty();
        assertThat(elsewhere.createdForMember("kari", Instant.EPOCH)).isEmpty();
        assertThat(elsewhere.removeEndedBefore(EXPIRES.plusSeconds(1))).isZero();
        assertThat(store.realmsWithLinks()).containsExactly(SmallKeycloak.REALM);
    }

    @Test
    void theDatabaseTooAllowsOneLiveLinkForAMember() {
        links.add("kari");

        assertThatThrownBy(() -> linkFor("kari")
                        .createdAt(LATER)
                        .tokenHash("another token")
                        .addTo(store))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void withinOneTransactionTooALinkIsReadAsItIsNow() {
        links.keycloak().run(session -> {
            ResetLinkStore own = session.getProvider(ResetLinkStore.class);
            ResetLink link = linkFor("kari").addTo(own);
            own.markMailed(link.id(), LATER);

            assertThat(own.find(link.id()).orElseThrow().when().mailedAt()).isEqualTo(LATER);
        });
    }

    @Test
    void mailedAndOpenedAreNotedOnce() {
        ResetLink link = links.add("kari");

        assertThat(store.markMailed(link.id(), LATER)).isTrue();
        assertThat(store.markMailed(link.id(), EXPIRES)).isFalse();
        assertThat(store.markOpened(link.id(), LATER)).isTrue();
        assertThat(store.markOpened(link.id(), EXPIRES)).isFalse();
        assertThat(links.now(link).when().mailedAt()).isEqualTo(LATER);
        assertThat(links.now(link).when().openedAt()).isEqualTo(LATER);
    }

    @ParameterizedTest
    @EnumSource
    void anEndingComesOnceAndTakesEveryHashWithIt(EndReason endReason) {
        ResetLink link = links.recovering("kari", "nonce");

        assertThat(store.end(link.id(), endReason, LATER)).isTrue();
        assertThat(store.end(link.id(), EndReason.FINISHED, EXPIRES)).isFalse();
        assertThat(links.now(link).outcome().endReason()).isEqualTo(endReason);
        assertThat(links.now(link).outcome().endedAt()).isEqualTo(LATER);
        assertThat(links.now(link).secretHash()).isNull();
        assertThat(store.findByTokenHash("token-kari")).isEmpty();
        assertThat(store.findByStopTokenHash(STOP_TOKEN_HASH)).isEmpty();
        assertThat(store.holdRecovery(link.id(), "nonce", LATER)).isEmpty();
    }

    @Test
    void afterItsEndNothingChangesItAndTheMemberMayGetAnother() {
        ResetLink link = links.recovering("kari", "nonce");
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
    void rowsGoWhenTheyEndedBeforeTheRetentionAndWithThemTheirAttempts() {
        ResetLink ended = links.sent("kari");
        store.reserveAttempt(ended, LATER);
        store.end(ended.id(), EndReason.FINISHED, LATER);
        links.add("ola");

        assertThat(store.removeEndedBefore(LATER)).isZero();
        assertThat(store.removeEndedBefore(LATER.plusMillis(1))).isEqualTo(1);
        assertThat(store.attemptsOfMember("kari", Instant.EPOCH)).isEmpty();
        assertThat(store.removeEndedBefore(EXPIRES)).isEqualTo(1);
    }

    @Test
    void rowsGoWithTheUserAndWithTheRealm() {
        links.add("kari");
        links.add("ola");

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
        return links.keycloak().call(session -> session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery("select count(k) from IssuingLockEntity k", Long.class)
                .getSingleResult());
    }
}
