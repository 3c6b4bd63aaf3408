package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.Json;
import dev.selfservice.keycloak.e2e.actors.Mail;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** The attacker, an administrator or somebody in between, tells the server that it has another name. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule14_BaseUrlIsTheConfiguredOneIT {

    private static final Map<String, String> SPOOFED = Map.of(
            "Content-Type", "application/json",
            "Host", "evil.example",
            "Forwarded", "host=evil.example;proto=https",
            "X-Forwarded-Host", "evil.example",
            "X-Forwarded-Proto", "https",
            "X-Forwarded-Port", "444",
            "X-Forwarded-Prefix", "/evil",
            "X-Original-Host", "evil.example");

    @InjectEducloud
    Educloud educloud;

    @Test
    void headersOfTheRequestDoNotReachTheMail() {
        Administrator administrator = Administrator.of(educloud, "ec101");
        Person member = new People(educloud).member("ec101");
        Answer created = administrator
                .api()
                .call(
                        "POST",
                        administrator.links(),
                        Json.write(Map.of("memberId", member.id(), "identityCheck", "VIDEO")),
                        SPOOFED);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.header("Location")).doesNotContain("evil");
        Mail mail = new MailBox(educloud, member).newest();
        assertThat(mail.link()).startsWith(educloud.url() + "/reset-link/");
        assertThat(mail.stopLink()).startsWith(educloud.url() + "/reset-link/stop/");
        assertThat(new MailBox(educloud, member).everything()).doesNotContain("evil");
    }

    /** Somebody in between, such as a cache that doesn't look at those headers, would keep such a page. */
    @Test
    void headersOfTheRequestDoNotReachThePages() {
        CalledForHelp call = CalledForHelp.in(educloud);
        HttpBrowser browser = new HttpBrowser();
        Answer opened = spoofed(browser, call.mail().link());
        assertThat(opened.status()).isEqualTo(303);
        assertThat(opened.location()).startsWith(educloud.url() + "/login-actions/authenticate");
        for (String address :
                List.of(opened.location(), call.mail().stopLink(), educloud.url() + "/reset-link/unknown")) {
            assertThat(spoofed(browser, address).body())
                    .as(address)
                    .contains("<h1")
                    .doesNotContain("evil");
        }
    }

    private static Answer spoofed(HttpBrowser browser, String address) {
        Answer answer = browser.send("GET", address, "", SPOOFED);
        assertThat(answer.headers().map().toString()).as(address).doesNotContain("evil");
        return answer;
    }
}
