package dev.selfservice.keycloak.resetlink.upkeep;

import static dev.selfservice.keycloak.resetlink.LinkBuilder.linkFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.MembershipMayHaveEnded;
import dev.selfservice.keycloak.delegation.ProjectProvider;
import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import dev.selfservice.keycloak.resetlink.SmallKeycloak;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;

/** Rule 27: looked at after the commit, of those whom it concerns, and never to anybody's harm. */
class RevalidationTest {

    private final SmallKeycloak keycloak = new SmallKeycloak()
            .withAdaWhoMayHelpKari()
            .user("ola", true, "ola@example.org")
            .member("ola");
    private final ResetLinkStore store = keycloak.store(SmallKeycloak.REALM);
    private final ResetLink karis = link("kari");
    private final ResetLink olas = link("ola");

    @Test
    void aMemberWhoLeftLosesTheLinkAndNobodyElseIsLookedAt() {
        keycloak.realm().enabled();
        keycloak.leaves("kari");
        keycloak.leaves("ola");

        keycloak.run(left("kari"));

        assertThat(endReason(karis)).isEqualTo(EndReason.MEMBER_LEFT);
        assertThat(endReason(olas)).isNull();
        assertThat(keycloak.events()).containsExactly("stopped kari");
    }

    @Test
    void anAdministratorWhoLeftTakesAllTheirLinksAlong() {
        keycloak.realm().enabled();
        keycloak.leaves("ada");

        keycloak.run(left("ada"));

        assertThat(endReason(karis)).isEqualTo(EndReason.ADMINISTRATOR_CHANGED);
        assertThat(endReason(olas)).isEqualTo(EndReason.ADMINISTRATOR_CHANGED);
    }

    @Test
    void whenItMayBeAnybodyAllAreLookedAtAndWhoMayStayStays() {
        keycloak.realm().enabled();
        keycloak.leaves("ola");

        keycloak.run(left(null));

        assertThat(endReason(karis)).isNull();
        assertThat(endReason(olas)).isEqualTo(EndReason.MEMBER_LEFT);
    }

    @Test
    void itLooksOnceForEachSessionHoweverMuchWasRemovedInIt() {
        keycloak.realm().enabled();
        // The first look of all keeps everybody's address, each in a session of its own.
        keycloak.run(left(null));
        int before = keycloak.sessionsMade();

        keycloak.run(session -> {
            left("kari").accept(session);
            left("ola").accept(session);
            left(null).accept(session);
        });

        assertThat(keycloak.sessionsMade() - before).isEqualTo(1);
    }

    @Test
    void whatIsRolledBackEndsNothing() {
        keycloak.realm().enabled();
        keycloak.leaves("kari");

        keycloak.run(session -> {
            left("kari").accept(session);
            session.getTransactionManager().setRollbackOnly();
        });

        assertThat(endReason(karis)).isNull();
    }

    @Test
    void beforeTheCommitNothingIsSure() {
        keycloak.realm().enabled();
        keycloak.leaves("kari");

        keycloak.run(session -> {
            left("kari").accept(session);
            assertThat(endReason(karis)).isNull();
            keycloak.member("kari");
        });

        assertThat(endReason(karis))
                .as("who is there again when it is committed")
                .isNull();
    }

    @Test
    void aRealmThatDoesNotUseUsIsNotLookedAt() {
        keycloak.leaves("kari");

        keycloak.run(left("kari"));

        assertThat(endReason(karis)).isNull();
    }

    @Test
    void aDirectoryThatIsAwayEndsNothingAndFailsNobody() {
        keycloak.realm().enabled();
        keycloak.provide(ProjectProvider.class, Fake.answering(ProjectProvider.class, Map.of("find", asked -> {
            throw new IllegalStateException("the directory is away");
        })));

        assertThatCode(() -> keycloak.run(left("kari"))).doesNotThrowAnyException();
        assertThat(endReason(karis)).isNull();
    }

    private static Consumer<KeycloakSession> left(String userId) {
        return session -> Revalidation.of(
                new MembershipMayHaveEnded(session, session.getContext().getRealm(), userId));
    }

    private ResetLink link(String memberId) {
        return linkFor(memberId).createdAt(Clock.now()).addTo(store);
    }

    private EndReason endReason(ResetLink link) {
        return store.find(link.id()).orElseThrow().outcome().endReason();
    }
}
