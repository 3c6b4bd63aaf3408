package dev.selfservice.keycloak.e2e.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Who is told what, and that it is told once. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class NoticesIT {

    private static final String PROJECT = "Språkmodellar på nynorsk – Ålesund";
    private static final String WRONG = "WRNG-WRNG-WRNG-WRNG";

    @InjectEducloud
    Educloud educloud;

    @Test
    void creatingALinkTellsNobodyButTheMember() {
        CalledForHelp call = CalledForHelp.in(educloud);

        assertThat(ofAdministrator(call)).isEmpty();
        assertThat(box(call).size()).isEqualTo(1);
    }

    @Test
    void threeWrongSecretsAreToldBothOnceAndTheLockOnce() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember guessing = ScriptedMember.open(call.mail());

        guess(guessing, 2);
        assertThat(ofMember(call)).isEmpty();
        assertThat(ofAdministrator(call)).isEmpty();

        guess(guessing, 2);
        assertThat(ofMember(call)).containsExactly("Wrong secrets typed for your link in " + PROJECT);
        assertThat(ofAdministrator(call)).containsExactly("Wrong secrets typed for a member of " + PROJECT);

        guess(guessing, 1);
        assertThat(ofMember(call))
                .containsExactly(
                        "Wrong secrets typed for your link in " + PROJECT, "Your link in " + PROJECT + " is locked");
        assertThat(ofAdministrator(call))
                .containsExactly(
                        "The link for a member of " + PROJECT + " is locked",
                        "Wrong secrets typed for a member of " + PROJECT);
    }

    @Test
    void aLockOnTheThirdWrongSecretIsToldAsALockOnly() {
        educloud.set("attempts-per-link", "3");
        CalledForHelp call = CalledForHelp.in(educloud);

        guess(ScriptedMember.open(call.mail()), 3);

        assertThat(ofMember(call)).containsExactly("Your link in " + PROJECT + " is locked");
        assertThat(ofAdministrator(call)).hasSize(1);
    }

    @Test
    void theMembersStopIsToldTheAdministratorHoweverOftenItIsPressed() {
        CalledForHelp call = CalledForHelp.in(educloud);

        IntStream.range(0, 2).forEach(i -> new HttpBrowser().post(call.mail().stopLink(), Map.of()));

        assertThat(ofAdministrator(call))
                .containsExactly("The link for a member of " + PROJECT + " was stopped from the email");
        assertThat(ofMember(call)).isEmpty();
    }

    @Test
    void openingTheStopPageTellsNobody() {
        CalledForHelp call = CalledForHelp.in(educloud);

        new HttpBrowser().get(call.mail().stopLink());
        new HttpBrowser().send("HEAD", call.mail().stopLink());

        assertThat(ofAdministrator(call)).isEmpty();
    }

    @Test
    void anAdministratorsStopIsToldTheMemberAndNotWhoDidIt() {
        CalledForHelp call = CalledForHelp.in(educloud);

        call.administrator().stop(call.link());
        call.administrator().stop(call.link());

        assertThat(ofMember(call)).containsExactly("Your link in " + PROJECT + " was stopped");
        assertThat(ofAdministrator(call)).isEmpty();
    }

    @Test
    void anotherAdministratorsStopIsToldWhoMadeTheLinkToo() {
        CalledForHelp call = CalledForHelp.in(educloud);
        Administrator other = Administrator.of(educloud, "ec101");

        other.stop(call.link());

        assertThat(ofMember(call)).containsExactly("Your link in " + PROJECT + " was stopped");
        assertThat(ofAdministrator(call)).containsExactly("The link for a member of " + PROJECT + " was stopped");
        assertThat(new MailBox(educloud, call.administrator().person())
                        .notices()
                        .get(0)
                        .text())
                .contains("Stopped by: Test " + other.person().username());
        assertThat(new MailBox(educloud, other.person()).noticeSubjects()).isEmpty();
    }

    @Test
    void aFinishedRecoveryIsToldBothWithWhatChanged() {
        CalledForHelp call = CalledForHelp.in(educloud);

        ScriptedMember.open(call.mail()).recover(call.link().secret());

        assertThat(ofMember(call)).containsExactly("The recovery of your account is finished");
        assertThat(ofAdministrator(call)).containsExactly("The recovery of a member of " + PROJECT + " is finished");
        assertThat(box(call).notices().get(0).text())
                .contains("Password: Kept", "OTP: A new one is set", "Project: " + PROJECT, "If this wasn't you");
    }

    @Test
    void aNewPasswordIsToldTheMemberAtOnce() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember member = ScriptedMember.open(call.mail());
        member.secret(call.link().secret());

        member.password("short");
        assertThat(ofMember(call)).isEmpty();
        member.password("Sol-over-Lofoten-2027");
        assertThat(ofMember(call)).containsExactly("Your password was changed");

        member.choose("finish");
        assertThat(member.isDone()).isTrue();
        assertThat(ofMember(call))
                .containsExactly("The recovery of your account is finished", "Your password was changed");
        assertThat(new MailBox(educloud, call.administrator().person())
                        .notices()
                        .get(0)
                        .text())
                .contains("Password: A new one is set", "OTP: Not changed");
    }

    @Test
    void aWrongCodeTellsNobody() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember member =
                ScriptedMember.open(call.mail()).toOtpPage(call.link().secret());

        member.otp("000000");

        assertThat(ofMember(call)).isEmpty();
        assertThat(ofAdministrator(call)).isEmpty();
    }

    @Test
    void anAdministratorWhoIsNoneAnyMoreIsToldNothing() {
        CalledForHelp call = CalledForHelp.in(educloud);
        Administrator other = Administrator.of(educloud, "ec101");
        new dev.selfservice.keycloak.e2e.actors.Account(
                        educloud, call.administrator().person())
                .disable();

        other.stop(call.link());

        assertThat(ofMember(call)).hasSize(1);
        assertThat(ofAdministrator(call)).isEmpty();
    }

    private void guess(ScriptedMember guessing, int times) {
        IntStream.range(0, times).forEach(i -> guessing.secret(WRONG));
    }

    private MailBox box(CalledForHelp call) {
        return new MailBox(educloud, call.member());
    }

    private List<String> ofMember(CalledForHelp call) {
        return box(call).noticeSubjects();
    }

    private List<String> ofAdministrator(CalledForHelp call) {
        return new MailBox(educloud, call.administrator().person()).noticeSubjects();
    }
}
