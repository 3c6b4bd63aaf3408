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
}
