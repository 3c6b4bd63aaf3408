package dev.selfservice.keycloak.resetlink.jpa;

import static dev.selfservice.keycloak.resetlink.LinkBuilder.CREATED;
import static dev.selfservice.keycloak.resetlink.LinkBuilder.EXPIRES;
import static dev.selfservice.keycloak.resetlink.LinkBuilder.linkFor;
import static dev.selfservice.keycloak.resetlink.jpa.StoredLinks.LATER;
import static dev.selfservice.keycloak.resetlink.jpa.StoredLinks.RECOVERY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkStatus;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which links are found by what: on a database, with the real tables. */
class StoredLinksFoundTest {

    private final StoredLinks links = new StoredLinks();
    private final ResetLinkStore store = links.store();

    @ParameterizedTest
    @EnumSource
    void theDatabaseFindsALinkUnderTheStatusItDerivesFromItsFacts(EndReason endReason) {
        links.add("created");
        links.sent("sent");
        links.recovering("recovering", "nonce");
        ResetLink ended = links.sent("ended");
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
    void linksWithoutAnEndReasonAreFoundAllOrOfAMember() {
        ResetLink kari = links.add("kari");
        ResetLink ola = links.add("ola");
        ResetLink ended = links.add("ended");
        store.end(ended.id(), EndReason.TIME_OUT, LATER);

        assertThat(store.notEnded()).containsExactlyInAnyOrder(kari, ola);
        assertThat(store.notEnded("kari")).containsExactly(kari);
        assertThat(store.notEnded("ended")).isEmpty();
    }

    @Test
    void whatRanOutIsFoundWhenItsRecoveryIsOverToo() {
        ResetLink link = links.sent("kari");
        ResetLink recovering = links.sent("ola");
        links.redeem(recovering, "nonce", EXPIRES.minusMillis(1));

        assertThat(store.ranOut(EXPIRES.minusMillis(1), 10)).isEmpty();
        assertThat(store.ranOut(EXPIRES, 10)).extracting(ResetLink::id).containsExactly(link.id());
        assertThat(store.ranOut(EXPIRES.plus(RECOVERY), 10)).hasSize(2);
        assertThat(store.ranOut(EXPIRES.plus(RECOVERY), 1)).hasSize(1);
    }

    @Test
    void createdLinksAreCountedSinceAMomentFailedMailsOnlyForTheAdministrator() {
        ResetLink failed = links.add("kari");
        store.end(failed.id(), EndReason.MAIL_FAILED, LATER);
        ResetLink replaced =
                linkFor("kari").createdAt(LATER).tokenHash("second").addTo(store);
        store.end(replaced.id(), EndReason.NEWER_LINK, LATER);

        assertThat(store.createdByAdministrator("ada", CREATED.minusMillis(1))).containsExactly(CREATED, LATER);
        assertThat(store.createdByAdministrator("ada", CREATED)).containsExactly(LATER);
        assertThat(store.createdForMember("kari", CREATED.minusMillis(1))).containsExactly(LATER);
        assertThat(store.createdByAdministrator("another", Instant.EPOCH)).isEmpty();
    }

    private List<String> page(int first, int max) {
        return store.ofProject("ec1", Set.of(), LATER, first, max).stream()
                .map(link -> link.who().memberId())
                .toList();
    }
}
