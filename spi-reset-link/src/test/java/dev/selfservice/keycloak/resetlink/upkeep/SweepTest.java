package dev.selfservice.keycloak.resetlink.upkeep;

import static dev.selfservice.keycloak.resetlink.LinkBuilder.linkFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.LinkBuilder;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import dev.selfservice.keycloak.resetlink.SmallKeycloak;
import dev.selfservice.keycloak.resetlink.setup.SetupState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Rule 20: what ran out ends and is forgotten, rows go after the retention and not before. */
class SweepTest {

    private final SmallKeycloak keycloak = new SmallKeycloak().withAdaWhoMayHelpKari();
    private final ResetLinkStore store = keycloak.store(SmallKeycloak.REALM);

    @Test
    void whatRanOutGetsItsEndingAndItsEvent() {
        ResetLink old = linkFor("kari")
                .createdAt(Clock.now().minus(LinkBuilder.LIFESPAN))
                .addTo(store);
        ResetLink live = linkFor("ola").createdAt(Clock.now()).addTo(store);

        sweep();

        assertThat(now(old).outcome().endReason()).isEqualTo(EndReason.TIME_OUT);
        assertThat(now(old).secretHash()).isNull();
        assertThat(now(live).outcome().endReason()).isNull();
        assertThat(keycloak.events()).containsExactly("expired kari");
        assertThat(keycloak.mails()).isEmpty();
    }

    @Test
    void aSecondNodeFindsNothingLeftToDo() {
        linkFor("kari").createdAt(Clock.now().minus(LinkBuilder.LIFESPAN)).addTo(store);

        sweep();
        sweep();

        assertThat(keycloak.events()).hasSize(1);
    }

    @Test
    void linksOfEveryRealmEndInTheirOwn() {
        linkFor("kari").createdAt(Clock.now().minus(LinkBuilder.LIFESPAN)).addTo(store);
        ResetLink live = linkFor("ola").createdAt(Clock.now()).addTo(store);
        keycloak.removeRealm(SmallKeycloak.REALM);

        sweepFrom("another");

        assertThat(keycloak.events()).as("of a realm that is gone").isEmpty();
        assertThat(now(live).outcome().endReason()).isNull();
    }

    @Test
    void aRowGoesAfterTheRetentionAndNotBefore() {
        ResetLink kept = ended("kept", Duration.ofDays(89));
        ResetLink gone = ended("gone", Duration.ofDays(91));

        sweep();

        assertThat(store.find(kept.id())).isPresent();
        assertThat(store.find(gone.id())).isEmpty();
    }

    @Test
    void theRealmSaysHowLongThatIs() {
        ResetLink gone = ended("gone", Duration.ofDays(3));
        keycloak.realm().attribute("selfservice.retention-days", "2");

        sweep();

        assertThat(store.find(gone.id())).isEmpty();
    }

    @Test
    void whereTheRetentionIsNoNumberAllRowsStay() {
        ResetLink kept = ended("kept", Duration.ofDays(9_000));
        keycloak.realm().attribute("selfservice.retention-days", "a while");

        sweep();

        assertThat(store.find(kept.id())).isPresent();
    }

    @Test
    void aRealmThatWasSwitchedOnUnheardIsSetUp() {
        keycloak.realm().enabled();

        sweep();

        assertThat(SetupState.ofClient(keycloak.realm().model())).isEqualTo(SetupState.RIGHT);
    }

    private void sweep() {
        sweepFrom(SmallKeycloak.REALM);
    }

    /** As Keycloak's timer does: in a session that is in no realm of a link. */
    private void sweepFrom(String realm) {
        keycloak.realm(realm);
        try (var session = keycloak.factory().create()) {
            session.getTransactionManager().begin();
            new Sweep().run(session);
        }
    }

    private ResetLink ended(String memberId, Duration ago) {
        ResetLink link = linkFor(memberId)
                .createdAt(Clock.now().minus(ago).minus(Duration.ofHours(1)))
                .addTo(store);
        store.end(link.id(), EndReason.FINISHED, Clock.now().minus(ago));
        return link;
    }

    private ResetLink now(ResetLink link) {
        return store.find(link.id()).orElseThrow();
    }
}
