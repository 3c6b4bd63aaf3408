package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.Json;
import dev.selfservice.keycloak.e2e.actors.Mail;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.pages.CallSheetScreen;
import dev.selfservice.keycloak.e2e.pages.ConsoleScreen;
import dev.selfservice.keycloak.e2e.server.Chromium;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectChromium;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
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

    private static final String FORMULA = "=cmd|' /C calc'!A0";

    @InjectChromium
    Chromium chromium;

    private Person colleague;
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
        colleague = people.administrator(code);
        created = administrator
                .api()
                .post(
                        administrator.links(),
                        Json.write(Map.of("memberId", member.id(), "identityCheck", "OTHER", "note", HOSTILE)));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
    }

    @Test
    void inTheMail() throws MessagingException {
        Mail mail = new MailBox(educloud, member).newest();
        assertThat(mail.subject()).doesNotContain("\r", "\n", "\u202E");
        // Of the headers: in the body any word may come to stand at the beginning of a line.
        String headers = new MailBox(educloud, member).everything().split("\r?\n\r?\n", 2)[0];
        assertThat(headers).contains("Subject:").doesNotContain("\nBcc:");
        assertThat(copies(mail)).isOne();
        assertThat(mail.html()).doesNotContain("<script", "\u202E");
        assertThat(mail.text()).doesNotContain("\u202E");
        for (String text : List.of(mail.text(), Jsoup.parse(mail.html()).text())) {
            assertThat(text)
                    .contains("<script>alert(1)</script>", "{7*7}{0}")
                    .doesNotContain("49{0}", "/login-actions/");
        }
    }

    /** To whomever: a recipient that somebody slipped into a header would get one, too. */
    private long copies(Mail mail) throws MessagingException {
        long copies = 0;
        for (MimeMessage message : educloud.mail().getReceivedMessages()) {
            if (mail.subject().equals(message.getSubject())) {
                copies++;
            }
        }
        return copies;
    }

    @Test
    void onThePages() {
        Mail mail = new MailBox(educloud, member).newest();
        String secret = created.json().path("secret").asText();
        ScriptedMember behindTheSecret = ScriptedMember.open(mail);
        behindTheSecret.secret(secret);
        for (Answer page : List.of(
                ScriptedMember.open(mail).page(),
                new HttpBrowser().get(mail.stopLink()),
                behindTheSecret.skipPassword())) {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("<script>alert", "\u202E");
            assertThat(page.page().text()).contains("<script>alert(1)</script>", "{7*7}{0}");
        }
    }

    /** Somebody with a hostile name is signed in to the member's browser. */
    @Test
    void onThePageThatNamesSomebodyElse() {
        HttpBrowser browser = new HttpBrowser();
        new ConsoleSignIn(browser, educloud).signIn(new People(educloud).person("named", OtpApp.random(), user -> {
                    user.setFirstName("+SUM \u202E");
                    user.setLastName("O'Neil \u2066");
                }));
        Answer page = browser.get(new MailBox(educloud, member).newest().link());
        assertThat(page.hasForm("kc-reset-link-other-user-form")).isTrue();
        assertThat(page.page().text()).contains("O'Neil");
        assertThat(page.body()).doesNotContain("\u202E", "\u2066");
    }

    /** Where it is shown to a colleague: the projects, the links, one link. */
    @Test
    void inTheConsole() {
        Page page = chromium.fresh();
        List<String> ran = new ArrayList<>();
        page.onDialog(dialog -> {
            ran.add(dialog.message());
            dialog.dismiss();
        });
        ConsoleScreen.signIn(page, educloud, "foreign-users", colleague);
        page.getByTestId("links-list").waitFor();
        ConsoleScreen links = ConsoleScreen.on(page);
        assertThat(links.text()).contains("<script>alert(1)</script>${7*7}{0}");
        page.navigate(page.url() + "/links/" + created.json().path("id").asText());
        CallSheetScreen sheet = CallSheetScreen.on(page);
        assertThat(sheet.text()).contains("<script>alert(1)</script>${7*7}{0}");
        assertThat(page.locator("main script, main img, main iframe, main [onerror]")
                        .count())
                .isZero();
        assertThat(ran).isEmpty();
    }

    /** There is no file for a spreadsheet, whatever a request says it accepts; JSON is what a program reads. */
    @Test
    void inNothingThatASpreadsheetOrABrowserWouldRun() {
        Answer formula = administrator
                .api()
                .post(
                        administrator.links(),
                        Json.write(Map.of("memberId", member.id(), "identityCheck", "VIDEO", "note", FORMULA)));
        assertThat(formula.status()).isEqualTo(201);
        for (String accept : List.of("text/csv", "application/vnd.ms-excel", "text/html", "*/*")) {
            Answer answer = administrator.api().call("GET", administrator.links(), null, Map.of("Accept", accept));
            assertThat(answer.status()).as(accept).isIn(200, 406);
            assertThat(answer.header("Content-Type")).as(accept).startsWith("application/json");
            assertThat(answer.header("X-Content-Type-Options")).as(accept).isEqualTo("nosniff");
            assertThat(answer.header("Content-Disposition")).as(accept).isEmpty();
        }
        assertThat(newestNote()).isEqualTo(FORMULA);
        assertThat(new MailBox(educloud, member).everything()).doesNotContain("cmd|");
    }

    @Test
    void inJson() {
        assertThat(created.header("Content-Type")).startsWith("application/json");
        assertThat(created.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(newestNote()).contains("<script>alert(1)</script>");
    }

    private String newestNote() {
        return administrator
                .api()
                .get(administrator.links())
                .json()
                .path(0)
                .path("note")
                .asText();
    }

    @Test
    void inTheLog() throws IOException {
        assertThat(Files.readString(SelfserviceServer.LOG, StandardCharsets.UTF_8))
                .doesNotContain("\n2026-01-01 INFO forged", "\nBcc: thief", "\u202E");
    }
}
