package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** The attacker has the member's mailbox and asks Keycloak itself for a mail that resets the password. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule17_ForgotPasswordStaysOffIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void stockFlowIsNotOfferedAndDoesNotAnswer() {
        assertThat(educloud.admin().toRepresentation().isResetPasswordAllowed()).isFalse();
        Person member = new People(educloud).member("ec101");
        HttpBrowser browser = new HttpBrowser();
        Answer signIn = new ConsoleSignIn(browser, educloud).open();
        assertThat(signIn.page().select("a[href*=reset-credentials]")).isEmpty();

        String address = signIn.action("kc-form-login").replace("/authenticate", "/reset-credentials");
        Answer asked = browser.get(address);
        Answer sent = browser.post(address, Map.of("username", member.username()));

        assertThat(asked.hasForm("kc-reset-password-form")).isFalse();
        assertThat(sent.hasForm("kc-reset-password-form")).isFalse();
        assertThat(browser.get(signIn.url()).hasForm("kc-reset-password-form")).isFalse();
        assertThat(new MailBox(educloud, member).size()).isZero();
    }
}
