package dev.selfservice.keycloak.e2e.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.selfservice.keycloak.e2e.actors.Account;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.Parallel;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.pages.Album;
import dev.selfservice.keycloak.e2e.pages.FinishedElsewherePage;
import dev.selfservice.keycloak.e2e.pages.Look;
import dev.selfservice.keycloak.e2e.pages.OtpEnrolmentPage;
import dev.selfservice.keycloak.e2e.pages.SecretPage;
import dev.selfservice.keycloak.e2e.server.Chromium;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectChromium;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Only the browser that finished is told that all is done: what another one finished may have been a theft. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class FinishedElsewhereIT {

    @InjectEducloud
    Educloud educloud;

    @InjectChromium
    Chromium chromium;

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "nn"})
    void theEarlierBrowserIsToldThatAnotherOneFinished(String language) {
        CalledForHelp call = CalledForHelp.in(educloud);
        Page page = chromium.fresh(language);
        OtpEnrolmentPage enrolment = SecretPage.open(page, call.mail().link())
                .type(call.link().secret())
                .skip()
                .newOtp();
        String code = OtpApp.of(enrolment.scan()).code();
        ScriptedMember faster = ScriptedMember.open(call.mail());
        faster.recover(call.link().secret());

        enrolment.send(code);

        FinishedElsewherePage elsewhere = FinishedElsewherePage.on(page);
        assertThat(elsewhere.text()).contains(educloud.clock().now().toString().substring(0, 4), "UTC");
        new Album(page, "recovery/pages", language).add("finished-elsewhere");
        Look.at(elsewhere, "finished-elsewhere-" + language);
        page.reload();
        FinishedElsewherePage.on(page);
        assertThat(new Account(educloud, call.member()).otps()).hasSize(1);
    }

    @Test
    void alsoWhoWasSentBackToTheSecretIsTold() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember earlier =
                ScriptedMember.open(call.mail()).toOtpPage(call.link().secret());
        ScriptedMember faster =
                ScriptedMember.open(call.mail()).toOtpPage(call.link().secret());
        earlier.otp("000000");
        assertThat(earlier.isAskedForSecret()).isTrue();
        faster.otp(faster.scan().code());
        assertThat(faster.isDone()).isTrue();

        earlier.secret(call.link().secret());

        assertThat(earlier.isDone()).isFalse();
        assertThat(earlier.page().page().getElementById("finished-elsewhere")).isNotNull();
        assertThat(faster.browser().get(faster.page().url()).page().getElementById("front-page"))
                .as("the browser that finished, once more")
                .isNotNull();
        ScriptedMember stranger = ScriptedMember.open(call.mail());
        assertThat(stranger.isToldTheLinkIsDead())
                .as("who never typed the secret")
                .isTrue();
    }

    @RepeatedTest(24)
    void aDoubleClickOnTheLastFormSeesTwiceThatItIsDone() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember member =
                ScriptedMember.open(call.mail()).toOtpPage(call.link().secret());
        String code = member.scan().code();
        List<HttpBrowser> twins =
                Stream.generate(member.browser()::twin).limit(2).toList();

        List<Answer> answers = Parallel.run(
                2, number -> twins.get(number).submit(member.page(), "kc-totp-settings-form", Map.of("totp", code)));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.page().getElementById("front-page"))
                .as(answer.status() + " " + answer.page().text())
                .isNotNull());
        assertThat(new Account(educloud, call.member()).otps()).hasSize(1);
    }
}
