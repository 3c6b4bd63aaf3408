package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.Json;
import dev.selfservice.keycloak.e2e.actors.Mail;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** The attacker, an administrator or somebody in between, tells the server that it has another name. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule14_BaseUrlIsTheConfiguredOneIT {

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
                        Map.of(
                                "Content-Type", "application/json",
                                "Host", "evil.example",
                                "Forwarded", "host=evil.example;proto=https",
                                "X-Forwarded-Host", "evil.example",
                                "X-Forwarded-Proto", "https",
                                "X-Forwarded-Port", "444",
                                "X-Forwarded-Prefix", "/evil",
                                "X-Original-Host", "evil.example"));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.header("Location")).doesNotContain("evil");
        Mail mail = new MailBox(educloud, member).newest();
        assertThat(mail.link()).startsWith(educloud.url() + "/reset-link/");
        assertThat(mail.stopLink()).startsWith(educloud.url() + "/reset-link/stop/");
        assertThat(new MailBox(educloud, member).everything()).doesNotContain("evil");
    }
}
