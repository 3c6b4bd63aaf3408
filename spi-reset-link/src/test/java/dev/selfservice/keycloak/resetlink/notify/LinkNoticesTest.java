package dev.selfservice.keycloak.resetlink.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.LinkBuilder;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.SmallKeycloak;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 23: who is told of what, once, and only after the commit. */
class LinkNoticesTest {

    private static final String TO_KARI = "Subject to kari@example.org";
    private static final String TO_ADA = "Subject to ada@example.org";

    private final SmallKeycloak keycloak = new SmallKeycloak().withAdaWhoMayHelpKari();
    private final ResetLink link = LinkBuilder.linkFor("kari").build();

    static Stream<Arguments> endings() {
        return Stream.of(
                Arguments.of(EndReason.STOPPED_BY_MEMBER, "kari", List.of("StoppedByMember" + TO_ADA)),
                Arguments.of(EndReason.STOPPED_BY_ADMINISTRATOR, "ada", List.of("StoppedByAdministrator" + TO_KARI)),
                Arguments.of(
                        EndReason.STOPPED_BY_ADMINISTRATOR,
                        "bo",
                        List.of("StoppedByAdministrator" + TO_KARI, "StoppedByOther" + TO_ADA)),
                Arguments.of(
                        EndReason.TOO_MANY_WRONG_SECRETS,
                        "kari",
                        List.of("LockedMember" + TO_KARI, "LockedAdministrator" + TO_ADA)),
                Arguments.of(EndReason.TIME_OUT, "kari", List.of()),
                Arguments.of(EndReason.NEWER_LINK, "ada", List.of()),
                Arguments.of(
                        EndReason.NEWER_LINK,
                        "bo",
                        List.of("ReplacedMember" + TO_KARI, "ReplacedAdministrator" + TO_ADA)),
                Arguments.of(EndReason.MAIL_FAILED, "ada", List.of()),
                Arguments.of(EndReason.MEMBER_LEFT, "kari", List.of()),
                Arguments.of(EndReason.MEMBER_CHANGED, "kari", List.of()),
                Arguments.of(EndReason.MEMBER_NOT_ELIGIBLE, "kari", List.of()),
                Arguments.of(EndReason.PROJECT_REMOVED, "kari", List.of()),
                Arguments.of(EndReason.ADMINISTRATOR_CHANGED, "kari", List.of()));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("endings")
    void whatAPersonEndsAndALockAreToldAndNobodyOfTheirOwnDoing(EndReason reason, String actor, List<String> told) {
        tell(notices -> notices.ended(reason, link, actor));

        assertThat(keycloak.mails())
                .containsExactlyElementsOf(
                        told.stream().map(notice -> "resetLinkNotice" + notice).toList());
    }

    @Test
    void bothAreToldOfAFinishedRecovery() {
        tell(notices -> notices.finished(link));

        assertThat(keycloak.mails())
                .containsExactly(
                        "resetLinkNoticeFinishedMember" + TO_KARI, "resetLinkNoticeFinishedAdministrator" + TO_ADA);
    }

    @Test
    void theMembersNoticeGoesWhereTheLinkWent() {
        keycloak.user("kari", true, "thief@example.org");

        tell(notices -> notices.finished(link));

        assertThat(keycloak.mails()).contains("resetLinkNoticeFinishedMember" + TO_KARI);
    }

    @Test
    void whoNoLongerAdministersTheProjectIsToldNothingOfItsMembers() {
        keycloak.leaves("ada");

        tell(notices -> notices.finished(link));

        assertThat(keycloak.mails()).containsExactly("resetLinkNoticeFinishedMember" + TO_KARI);
    }

    @Test
    void whoIsGoneOrHasNoAddressIsToldNothing() {
        keycloak.removeUser("kari");
        keycloak.user("ada", true, " ");

        tell(notices -> notices.finished(link));

        assertThat(keycloak.mails()).isEmpty();
    }

    @Test
    void aNewPasswordIsToldAtOnceUnlessKeycloakTellsIt() {
        tell(notices -> notices.passwordSet(link));
        assertThat(keycloak.mails()).containsExactly("resetLinkNoticePasswordSet" + TO_KARI);

        keycloak.realm().answer("getEventsListenersStream", (Fake.Answer) none -> Stream.of("email"));
        tell(notices -> notices.passwordSet(link));
        assertThat(keycloak.mails())
                .as("to an address that isn't verified it doesn't")
                .hasSize(2);

        keycloak.run(session -> session.users()
                .getUserById(session.getContext().getRealm(), "kari")
                .setEmailVerified(true));
        tell(notices -> notices.passwordSet(link));
        assertThat(keycloak.mails()).hasSize(2);
    }

    @Test
    void nothingIsToldOfWhatIsRolledBack() {
        keycloak.run(session -> {
            new LinkNotices(session).finished(link);
            session.getTransactionManager().setRollbackOnly();
        });

        assertThat(keycloak.mails()).isEmpty();
    }

    private void tell(Consumer<LinkNotices> what) {
        keycloak.run(session -> what.accept(new LinkNotices(session)));
    }
}
