package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.restart.InjectRestartedServer;
import dev.selfservice.keycloak.e2e.restart.RestartedServer;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** The attacker waits for a restart, which might have forgotten how often they guessed. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule03_AttemptsSurviveARestartIT {

    @InjectRestartedServer
    RestartedServer restarted;

    @Test
    void wrongSecretsStayCountedAndTheRestOfThemLocksTheLink() {
        CalledForHelp call = restarted.guessed().call();
        Administrator administrator = restarted.administratorOf(call);
        assertThat(administrator.see(call.link()).path("attemptsLeft").asInt()).isEqualTo(5 - RestartedServer.GUESSES);
        ScriptedMember guessing = ScriptedMember.open(call.mail());
        IntStream.range(RestartedServer.GUESSES, 5).forEach(i -> guessing.secret("WRNG-WRNG-WRNG-WRNG"));
        assertThat(guessing.isToldTheLinkIsDead()).isTrue();
        assertThat(administrator.status(call.link())).isEqualTo("LOCKED");
        assertThat(ScriptedMember.open(call.mail()).isToldTheLinkIsDead()).isTrue();
    }
}
