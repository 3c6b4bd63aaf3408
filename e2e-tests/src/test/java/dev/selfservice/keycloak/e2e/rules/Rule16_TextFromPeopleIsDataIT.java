package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.Json;
import dev.selfservice.keycloak.e2e.actors.Mail;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** The attacker chooses names and notes: as HTML, template, message format, header, log line, or written backwards. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule16_TextFromPeopleIsDataIT {

    private static final String HOSTILE =
            "<script>alert(1)</script>${7*7}{0}${url.loginAction}'\r\nBcc: thief@example.org"
                    + "\r\n2026-01-01 INFO forged\u202Egnp.exe";

    @InjectEducloud
    Educloud educloud;

    private Person member;
    private Administrator administrator;
    private Answer created;

    @BeforeEach
    void createLinkInAHostileProject() {
        People people = new People(educloud);
        String code = people.project();
        GroupRepresentation group = educloud.admin().getGroupByPath("/projects/" + code);
        group.setAttributes(Map.of("displayName", List.of(HOSTILE)));
        educloud.admin().groups().group(group.getId()).update(group);
        member = people.person("hostile", OtpApp.random(), user -> {
            user.setFirstName("O'Neil \u202E");
            user.setGroups(List.of("/projects/" + code));
        });
        administrator = Administrator.of(educloud, code);
        created = administrator
                .api()
                .post(
                        administrator.links(),
                        Json.write(Map.of("memberId", member.id(), "identityCheck", "OTHER", "note", HOSTILE)));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
    }

    @Test
    void inTheMail() {
        Mail mail = new MailBox(educloud, member).newest();
        assertThat(mail.subject()).doesNotContain("\r", "\n", "\u202E");
        assertThat(new MailBox(educloud, member).everything()).doesNotContain("\nBcc:");
        assertThat(educloud.mail().getReceivedMessages()).hasSize(1);
        assertThat(mail.html()).doesNotContain("<script", "\u202E");
        assertThat(mail.text()).doesNotContain("\u202E");
        for (String text : List.of(mail.text(), Jsoup.parse(mail.html()).text())) {
            assertThat(text).contains("<script>alert(1)</script>", "{7*7}{0}").doesNotContain("49", "/login-actions/");
        }
    }

    @Test
    void onThePages() {
        Mail mail = new MailBox(educloud, member).newest();
        for (Answer page : List.of(ScriptedMember.open(mail).page(), new HttpBrowser().get(mail.stopLink()))) {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("<script>alert", "\u202E");
            assertThat(page.page().text()).contains("<script>alert(1)</script>", "{7*7}{0}");
        }
    }

    @Test
    void inJson() {
        assertThat(created.header("Content-Type")).startsWith("application/json");
        assertThat(created.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(administrator
                        .api()
                        .get(administrator.links())
                        .json()
                        .path(0)
                        .path("note")
                        .asText())
                .contains("<script>alert(1)</script>");
    }

    @Test
    void inTheLog() throws IOException {
        assertThat(Files.readString(SelfserviceServer.LOG, StandardCharsets.UTF_8))
                .doesNotContain("\n2026-01-01 INFO forged");
    }
}
