package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.AuditTrail;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Opening a link changes nothing that matters: scanners open links, too. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule05_GetChangesNothingThatMattersIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void scannersMayOpenItAsOftenAsTheyLike() {
        CalledForHelp call = CalledForHelp.in(educloud);
        Answer head = new HttpBrowser().send("HEAD", call.mail().link());
        assertThat(head.status()).isEqualTo(200);
        assertThat(call.administrator().see(call.link()).path("openedAt").isNull())
                .isTrue();

        IntStream.range(0, 20).forEach(i -> ScriptedMember.open(call.mail()));
        ScriptedMember scanner = ScriptedMember.open(call.mail());
        new HttpBrowser().get(call.mail().stopLink());
        new HttpBrowser().send("HEAD", call.mail().stopLink());
        scanner.secret("");

        assertThat(call.administrator().status(call.link())).isEqualTo("SENT");
        assertThat(call.administrator().see(call.link()).path("openedAt").asText())
                .isNotEmpty();
        assertThat(call.administrator().see(call.link()).path("attemptsLeft").asInt())
                .isEqualTo(5);
        assertThat(new AuditTrail(educloud).of(call.link())).containsExactlyInAnyOrder("created", "mailed", "opened");
    }

    /** A scanner that tries the methods, sends forms empty, and follows every address that it finds on the pages. */
    @Test
    void scannersMaySendEmptyFormsAndFollowEveryAddress() {
        CalledForHelp call = CalledForHelp.in(educloud);
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
            assertThat(new HttpBrowser()
                            .send(method, call.mail().link(), "", Map.of())
                            .status())
                    .as(method)
                    .isLessThan(500);
        }
        assertThat(call.administrator().see(call.link()).path("openedAt").isNull())
                .isTrue();

        HttpBrowser browser = new HttpBrowser();
        Answer secretPage = browser.get(call.mail().link());
        for (Answer page : List.of(secretPage, browser.get(call.mail().stopLink()))) {
            for (String address : addresses(page)) {
                assertThat(browser.get(address).status()).as(address).isLessThan(500);
                assertThat(browser.send("HEAD", address).status()).as(address).isLessThan(500);
            }
        }
        assertThat(addresses(secretPage)).anyMatch(address -> address.contains("session_code="));
        browser.post(secretPage.action("kc-reset-link-secret-form"), Map.of());

        assertThat(call.administrator().status(call.link())).isEqualTo("SENT");
        assertThat(call.administrator().see(call.link()).path("attemptsLeft").asInt())
                .isEqualTo(5);
        assertThat(new AuditTrail(educloud).of(call.link())).containsExactlyInAnyOrder("created", "mailed", "opened");
        ScriptedMember.open(call.mail()).recover(call.link().secret());
    }

    private static List<String> addresses(Answer page) {
        return page.page().select("a[href], form[action]").stream()
                .map(element -> element.absUrl(element.hasAttr("href") ? "href" : "action"))
                .filter(address -> address.startsWith(SelfserviceServer.URL))
                .toList();
    }
}
