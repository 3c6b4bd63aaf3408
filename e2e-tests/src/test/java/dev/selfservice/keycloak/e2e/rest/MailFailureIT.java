package dev.selfservice.keycloak.e2e.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.AuditTrail;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.CreatedLink;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** 502: the mail server is down. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class MailFailureIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void isToldAtOnceAndTheLinkIsDead() {
        educloud.set("links-per-member", "2");
        CalledForHelp call = CalledForHelp.in(educloud);
        educloud.configure(realm -> {
            Map<String, String> smtp = new java.util.LinkedHashMap<>(realm.getSmtpServer());
            smtp.put("port", "1");
            realm.setSmtpServer(smtp);
        });

        Answer answer = call.administrator().order(call.member().id());

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.error()).isEqualTo("mail_failed");
        assertThat(answer.json().has("secret")).isFalse();
        CreatedLink failed = new CreatedLink(answer.json().path("id").asText(), "");
        assertThat(call.administrator().status(failed)).isEqualTo("MAIL_FAILED");
        assertThat(call.administrator().status(call.link())).isEqualTo("REPLACED");
        assertThat(new AuditTrail(educloud).of(failed)).containsExactlyInAnyOrder("created", "mail_failed");
        assertThat(
                        educloud.inside()
                                .count(
                                        "SELFSERVICE_RESET_LINK",
                                        "ID = '" + failed.id()
                                                + "' and TOKEN_HASH is null and SECRET_DATA is null and STOP_TOKEN_HASH is null"))
                .isEqualTo(1);
        assertThat(call.administrator().order(call.member().id()).status())
                .as("a failed mail doesn't count for the member")
                .isEqualTo(502);
    }

    @Test
    void countsForTheAdministrator() {
        educloud.set("links-per-administrator", "1");
        educloud.configure(
                realm -> realm.setSmtpServer(Map.of("host", "localhost", "port", "1", "from", "no-reply@example.org")));
        Administrator administrator = Administrator.of(educloud, "ec101");
        Person member = new People(educloud).member("ec101");
        assertThat(administrator.order(member.id()).status()).isEqualTo(502);
        assertThat(administrator.order(member.id()).status()).isEqualTo(429);
    }
}
