package dev.selfservice.keycloak.resetlink.end;

import static dev.selfservice.keycloak.resetlink.LinkBuilder.linkFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.LinkBuilder;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import dev.selfservice.keycloak.resetlink.SmallKeycloak;
import org.junit.jupiter.api.Test;

/** Rule 4: row, event and notice together, once. */
class LinkEndTest {

    private final SmallKeycloak keycloak = new SmallKeycloak().withAdaWhoMayHelpKari();
    private final ResetLinkStore store = keycloak.store(SmallKeycloak.REALM);
    private final ResetLink link = linkFor("kari").createdAt(Clock.now()).addTo(store);

    @Test
    void endsTheLinkWritesItDownAndTellsWhomItConcerns() {
        assertThat(end(EndReason.STOPPED_BY_ADMINISTRATOR, "ada")).isTrue();

        assertThat(endReason()).isEqualTo(EndReason.STOPPED_BY_ADMINISTRATOR);
        assertThat(keycloak.events()).containsExactly("stopped ada");
        assertThat(keycloak.mails())
                .containsExactly("resetLinkNoticeStoppedByAdministratorSubject to kari@example.org");
    }

    @Test
    void whatHasEndedIsLeftAndNothingIsWrittenOrToldOfIt() {
        store.end(link.id(), EndReason.NEWER_LINK, Clock.now());

        assertThat(end(EndReason.STOPPED_BY_ADMINISTRATOR, "ada")).isFalse();

        assertThat(endReason()).isEqualTo(EndReason.NEWER_LINK);
        assertThat(keycloak.events()).isEmpty();
        assertThat(keycloak.mails()).isEmpty();
    }

    @Test
    void whatRanOutHasEndedByThatWhateverComesAfter() {
        ResetLink old = linkFor("ola")
                .createdAt(Clock.now().minus(LinkBuilder.LIFESPAN))
                .addTo(store);

        boolean ended = keycloak.call(session -> new LinkEnd(session).end(old, EndReason.STOPPED_BY_MEMBER, "ola"));

        assertThat(ended).isTrue();
        assertThat(store.find(old.id()).orElseThrow().outcome().endReason()).isEqualTo(EndReason.TIME_OUT);
        assertThat(keycloak.events()).containsExactly("expired ola");
        assertThat(keycloak.mails()).isEmpty();
    }

    @Test
    void whatIsRolledBackWasNeitherWrittenNorTold() {
        keycloak.run(session -> {
            new LinkEnd(session).end(link, EndReason.STOPPED_BY_MEMBER, "kari");
            session.getTransactionManager().setRollbackOnly();
        });

        assertThat(endReason()).isNull();
        assertThat(keycloak.events()).isEmpty();
        assertThat(keycloak.mails()).isEmpty();
    }

    @Test
    void whatEndsAtOnceStaysEndedThoughTheRequestIsRolledBack() {
        keycloak.run(session -> {
            LinkEnd.now(session, link, EndReason.STOPPED_BY_MEMBER, "kari");
            session.getTransactionManager().setRollbackOnly();
        });

        assertThat(endReason()).isEqualTo(EndReason.STOPPED_BY_MEMBER);
        assertThat(keycloak.events()).containsExactly("stopped kari");
    }

    private boolean end(EndReason reason, String actorId) {
        return keycloak.call(session -> new LinkEnd(session).end(link, reason, actorId));
    }

    private EndReason endReason() {
        return store.find(link.id()).orElseThrow().outcome().endReason();
    }
}
