package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Account;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.Api;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.actors.Tokens;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** No step of a recovery is done in a browser in which somebody else is signed in, whenever that began. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule06_NobodyElseIsSignedInToTheBrowserIT {

    private static final String FORM = "kc-reset-link-other-user-form";

    @InjectEducloud
    Educloud educloud;

    @Test
    void somebodyWhoIsSignedInBeforeTheSecretIsNoticedAndNothingIsComparedOrCounted() {
        CalledForHelp call = CalledForHelp.in(educloud);
        HttpBrowser browser = new HttpBrowser();
        new ConsoleSignIn(browser, educloud).signIn(call.administrator().person());

        Answer asks = browser.get(call.mail().link());
        assertThat(asks.hasForm(FORM)).isTrue();
        for (String typed : List.of("WRNG-WRNG-WRNG-WRNG", call.link().secret())) {
            asks = browser.post(asks.action(FORM), Map.of("secret", typed));
            assertThat(asks.hasForm(FORM)).isTrue();
        }

        assertThat(call.administrator().status(call.link())).isEqualTo("SENT");
        assertThat(call.administrator().see(call.link()).path("attemptsLeft").asInt())
                .isEqualTo(5);
    }

    @Test
    void somebodyWhoSignsInAfterTheEndIsThemselvesAndFindsNothingToGoOnWith() {
        CalledForHelp call = CalledForHelp.in(educloud);
        HttpBrowser browser = new HttpBrowser();
        ScriptedMember member =
                ScriptedMember.open(browser, call.mail()).toOtpPage(call.link().secret());
        Answer form = member.page();
        OtpApp app = member.scan();
        member.otp(app.code());
        assertThat(member.isDone()).isTrue();
        List<String> after = new Account(educloud, call.member()).credentials();

        Person next = new People(educloud).member("ec202");
        Tokens signedIn = new ConsoleSignIn(browser, educloud).signIn(next);
        Answer replayed = browser.submit(form, "kc-totp-settings-form", Map.of("totp", app.code()));

        assertThat(replayed.body()).doesNotContain(call.member().username());
        assertThat(new Api(educloud.url(), signedIn.access())
                        .get("/me")
                        .json()
                        .path("id")
                        .asText())
                .isEqualTo(next.id());
        assertThat(new Account(educloud, call.member()).credentials()).isEqualTo(after);
    }

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
