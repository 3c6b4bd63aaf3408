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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Opening a link changes nothing that matters: scanners open links, too. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class OpeningIT {

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

    @Test
    void pagesAreNotStoredNotFramedAndTellNobodyWhereTheyCameFrom() {
        CalledForHelp call = CalledForHelp.in(educloud);
        Answer redirect = new HttpBrowser().send("GET", call.mail().link());
        assertThat(redirect.status()).isEqualTo(303);
        assertThat(redirect.location()).doesNotContain(call.mail().token());
        ScriptedMember member = ScriptedMember.open(call.mail());
        List<Answer> pages = new ArrayList<>(List.of(redirect, member.page()));
        pages.add(member.secret(call.link().secret()));
        pages.add(member.skipPassword());
        pages.add(member.choose("otp"));
        pages.add(member.otp(member.scan().code()));
        pages.add(new HttpBrowser().get(call.mail().link()));
        pages.add(new HttpBrowser().get(call.mail().stopLink()));
        for (Answer page : pages) {
            assertThat(page.header("Cache-Control")).as(page.url()).contains("no-store");
            assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(page.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline");
            if (!page.url().contains(call.mail().token())) {
                assertThat(page.body())
                        .as(page.url())
                        .doesNotContain(call.mail().token());
            }
            assertThat(page.page().select("script:not([src])").stream()
                            .filter(script -> !script.attr("type").contains("json")
                                    && !script.attr("type").equals("importmap")))
                    .as(page.url())
                    .isEmpty();
        }
    }
}
