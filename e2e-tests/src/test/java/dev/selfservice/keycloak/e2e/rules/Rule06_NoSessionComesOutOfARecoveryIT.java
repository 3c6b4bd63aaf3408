package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Account;
import dev.selfservice.keycloak.e2e.actors.AuditTrail;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/**
 * A recovery signs nobody in, and belongs to the one browser in which the secret was typed: the attacker plants the
 * cookies of his own session in the member's browser and waits for the secret to be typed there.
 */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule06_NoSessionComesOutOfARecoveryIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void nobodyIsSignedInAfterwards() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember member = ScriptedMember.open(call.mail());
        member.recover(call.link().secret());
        assertThat(member.browser().cookies()).doesNotContainKeys("KEYCLOAK_IDENTITY", "KEYCLOAK_SESSION");
        assertThat(new ConsoleSignIn(member.browser(), educloud).open().hasForm("kc-form-login"))
                .isTrue();
        assertThat(new AuditTrail(educloud).of(call.member())).noneMatch(event -> "LOGIN".equals(event.getType()));
    }

    @Test
    void plantedSessionGainsNothingWhenTheSecretIsTypedInIt() {
        CalledForHelp call = CalledForHelp.in(educloud);
        // With a recovery of the attacker's own in it, and so with all that a recovery's browser has.
        CalledForHelp own = CalledForHelp.in(educloud);
        HttpBrowser theirs = new HttpBrowser();
        ScriptedMember.open(theirs, own.mail()).secret(own.link().secret());
        ScriptedMember attacker = ScriptedMember.open(theirs, call.mail());
        HttpBrowser victim = attacker.browser().twin();
        List<String> before = new Account(educloud, call.member()).credentials();

        String form = "kc-reset-link-secret-form";
        assertThat(victim.submit(
                                attacker.page(),
                                form,
                                Map.of("secret", call.link().secret()))
                        .hasForm("kc-passwd-update-form"))
                .isTrue();

        assertThat(attacker.browser().get(attacker.page().url()).hasForm("kc-passwd-update-form"))
                .isFalse();
        attacker.browser()
                .post(
                        attacker.page().action(form).replaceAll("page=[a-z]+", "page=password"),
                        Map.of("password-new", "Chosen-by-the-thief-1", "password-confirm", "Chosen-by-the-thief-1"));
        assertThat(new Account(educloud, call.member()).credentials()).isEqualTo(before);
    }

    @Test
    void finishedRecoveryCannotBeReplayed() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember member =
                ScriptedMember.open(call.mail()).toOtpPage(call.link().secret());
        OtpApp app = member.scan();
        String action = member.page().action("kc-totp-settings-form");
        HttpBrowser copied = member.browser().twin();
        ScriptedMember waiting = ScriptedMember.open(call.mail());
        member.otp(app.code());
        List<String> after = new Account(educloud, call.member()).credentials();

        for (HttpBrowser browser : List.of(member.browser(), copied)) {
            browser.post(action, Map.of("totp", app.code(), "totpSecret", app.seed()));
            browser.post(
                    action.replaceAll("page=[a-z]+", "page=password"),
                    Map.of("password-new", "Chosen-by-the-thief-1", "password-confirm", "Chosen-by-the-thief-1"));
        }
        waiting.secret(call.link().secret());
        ScriptedMember again = ScriptedMember.open(call.mail());

        assertThat(waiting.isToldTheLinkIsDead()).isTrue();
        assertThat(again.isToldTheLinkIsDead()).isTrue();
        assertThat(new Account(educloud, call.member()).credentials()).isEqualTo(after);
    }
}
