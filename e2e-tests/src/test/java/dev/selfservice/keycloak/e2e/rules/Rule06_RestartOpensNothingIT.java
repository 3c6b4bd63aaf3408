package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.restart.InjectRestartedServer;
import dev.selfservice.keycloak.e2e.restart.RestartedServer;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** What a restart takes from the memory opens nothing that was closed, and closes nothing that was open. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule06_RestartOpensNothingIT {

    @InjectRestartedServer
    RestartedServer restarted;

    @Test
    void finishedRecoveryCannotBeReplayed() {
        CalledForHelp call = restarted.finished().call();
        ScriptedMember member = restarted.finished().member();
        assertThat(ScriptedMember.open(call.mail()).isToldTheLinkIsDead()).isTrue();
        Answer again = member.browser().get(member.page().url());
        assertThat(again.hasForm("kc-totp-settings-form") || again.hasForm("kc-passwd-update-form"))
                .isFalse();
        assertThat(restarted.administratorOf(call).status(call.link())).isEqualTo("COMPLETED");
    }

    @Test
    void recoveryUnderWayAsksForTheSecretInTheSameTabAndGoesOn() {
        CalledForHelp call = restarted.underWay().call();
        ScriptedMember member = restarted.underWay().member();
        Administrator administrator = restarted.administratorOf(call);
        OtpApp before = member.scan();
        member.otp(before.code());
        assertThat(member.isAskedForSecret()).as(member.page().page().text()).isTrue();
        assertThat(administrator.see(call.link()).path("otpSet").asBoolean()).isFalse();
        OtpApp after = member.recover(call.link().secret());
        assertThat(after.seed()).isNotEqualTo(before.seed());
        assertThat(administrator.status(call.link())).isEqualTo("COMPLETED");
    }
}
