package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.actors.Tokens;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** No step of a recovery is done in a browser in which somebody else is signed in, whenever that began. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class OtherUserIT {

    private static final String FORM = "kc-reset-link-other-user-form";

    @InjectEducloud
    Educloud educloud;

    @Test
    void somebodyWhoSignsInAfterTheSecretIsNoticedAtTheNextStep() {
        CalledForHelp call = CalledForHelp.in(educloud);
        HttpBrowser browser = new HttpBrowser();
        ScriptedMember member =
                ScriptedMember.open(browser, call.mail()).toOtpPage(call.link().secret());
        OtpApp app = member.scan();
        ConsoleSignIn somebody = new ConsoleSignIn(browser, educloud);
        Tokens signedIn = somebody.signIn(call.administrator().person());

        Answer asks = member.otp(app.code());

        assertThat(asks.hasForm(FORM)).isTrue();
        assertThat(call.administrator().see(call.link()).path("otpSet").asBoolean())
                .isFalse();
        Answer secretPage = browser.submit(asks, FORM, Map.of("choice", "sign-out"));
        assertThat(secretPage.hasForm("kc-reset-link-secret-form")).isTrue();
        assertThat(somebody.tryRefresh(signedIn).status()).isEqualTo(400);
        OtpApp afresh =
                ScriptedMember.open(browser, call.mail()).recover(call.link().secret());
        new ConsoleSignIn(new HttpBrowser(), educloud)
                .signIn(call.member().with(call.member().password(), afresh));
    }
}
