package dev.selfservice.keycloak.e2e.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.Mail;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.pages.Look;
import dev.selfservice.keycloak.e2e.pages.MailView;
import dev.selfservice.keycloak.e2e.server.Chromium;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectChromium;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.GroupResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** What a notice says, in whose language, and what it never says. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class NoticeContentIT {

    private static final String NEW_PASSWORD = "Sol-over-Lofoten-2027";

    @InjectEducloud
    Educloud educloud;

    @InjectChromium
    Chromium chromium;

    @Test
    void eachReadsTheirOwnLanguage() {
        Person member = speaking("nn", false);
        Administrator administrator = Administrator.signIn(educloud, speaking("nb", true), "ec101");
        CalledForHelp call = CalledForHelp.by(educloud, administrator, member);
        ScriptedMember guessing = ScriptedMember.open(call.mail());

        IntStream.range(0, 5).forEach(i -> guessing.secret("WRNG-WRNG-WRNG-WRNG"));

        assertThat(new MailBox(educloud, member).notices()).hasSize(2).allSatisfy(mail -> assertThat(
                        mail.text() + mail.html())
                .containsIgnoringCase("løyndom")
                .contains("Når"));
        assertThat(new MailBox(educloud, administrator.person()).notices())
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.text() + mail.html())
                        .containsIgnoringCase("hemmelighet")
                        .contains("Når"));
    }

    @Test
    void nothingThatOpensAnythingIsInIt() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember member = ScriptedMember.open(call.mail());
        IntStream.range(0, 3).forEach(i -> member.secret("WRNG-WRNG-WRNG-WRNG"));
        member.secret(call.link().secret());
        member.password(NEW_PASSWORD);
        member.choose("otp");
        OtpApp app = member.scan();
        member.otp(app.code());
        assertThat(member.isDone()).isTrue();

        List<Mail> ofMember = new MailBox(educloud, call.member()).notices();
        List<Mail> ofAdministrator = new MailBox(educloud, call.administrator().person()).notices();

        assertThat(ofMember).hasSize(3).allSatisfy(mail -> {
            assertIsHarmless(mail, call, app);
            assertThat(whole(mail)).doesNotContain(call.administrator().person().email());
        });
        assertThat(ofAdministrator).hasSize(2).allSatisfy(mail -> {
            assertIsHarmless(mail, call, app);
            assertThat(whole(mail)).doesNotContain(call.member().email());
        });
        for (int i = 0; i < ofMember.size(); i++) {
            Look.at(MailView.of(chromium.fresh(), ofMember.get(i)), "mail-member-" + i);
        }
        Look.at(MailView.of(chromium.fresh(), ofAdministrator.get(1)), "mail-administrator");
    }

    @Test
    void namesAreDataAndNothingElse() {
        People people = new People(educloud);
        String project = people.project();
        GroupResource group = educloud.admin()
                .groups()
                .group(educloud.admin().getGroupByPath("/projects/" + project).getId());
        GroupRepresentation named = group.toRepresentation();
        named.setAttributes(Map.of(
                "displayName",
                List.of("<img src=x onerror=alert(1)> ${url} {0}\r\nBcc: thief@example.org \u202Egnp.exe O'Neil")));
        group.update(named);
        CalledForHelp call = CalledForHelp.by(educloud, Administrator.of(educloud, project), people.member(project));

        call.administrator().stop(call.link());

        MailBox box = new MailBox(educloud, call.member());
        Mail mail = box.notices().get(0);
        assertThat(mail.html()).contains("&lt;img src=x").doesNotContain("<img");
        assertThat(mail.text()).contains("<img src=x", "{0}", "O'Neil").doesNotContain("\u202E");
        assertThat(mail.subject()).contains("<img src=x").doesNotContain("\n", "\r", "\u202E");
        assertThat(box.everything().lines()).noneMatch(line -> line.startsWith("Bcc:"));
        assertThat(educloud.mail().getReceivedMessages()).allSatisfy(message -> assertThat(message.getAllRecipients())
                .hasSize(1)
                .noneMatch(to -> to.toString().contains("thief")));
    }

    private static void assertIsHarmless(Mail mail, CalledForHelp call, OtpApp app) {
        String secret = call.link().secret();
        assertThat(whole(mail))
                .doesNotContain(
                        call.mail().token(), secret, secret.replace("-", ""), NEW_PASSWORD, app.seed(), "WRNG", "http")
                .doesNotContainPattern("<a[\\s>]")
                .doesNotContain("resetLinkNotice", "{0}", "{1}", "{2}", "{3}");
    }

    private static String whole(Mail mail) {
        return mail.subject() + '\n' + mail.text() + '\n' + mail.html();
    }

    private Person speaking(String language, boolean administrator) {
        String path = "/projects/ec101";
        return new People(educloud).person(language, OtpApp.random(), user -> {
            user.setGroups(administrator ? List.of(path, path + "/admins") : List.of(path));
            user.setAttributes(Map.of("locale", List.of(language)));
        });
    }
}
