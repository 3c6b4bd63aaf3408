package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Account;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.AuditTrail;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.Parallel;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Several do the same thing at the same moment; one of them has done it. */
@Tag("database")
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule04_OneWinnerIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void ofTenRightSecretsAtOnceOneRecoveryStaysUsableAndNoAttemptIsLost() {
        CalledForHelp call = CalledForHelp.in(educloud);
        List<ScriptedMember> browsers = Stream.generate(() -> ScriptedMember.open(call.mail()))
                .limit(10)
                .toList();

        Parallel.run(10, number -> browsers.get(number).secret(call.link().secret()));

        List<ScriptedMember> let =
                browsers.stream().filter(ScriptedMember::isPastTheSecret).toList();
        assertThat(let).isNotEmpty();
        let.forEach(ScriptedMember::skipPassword);
        assertThat(let.stream().filter(ScriptedMember::isPastTheSecret)).hasSize(1);
        assertThat(let.stream().filter(ScriptedMember::isAskedForSecret)).hasSize(let.size() - 1);
        assertThat(call.administrator().see(call.link()).path("attemptsLeft").asInt())
                .isEqualTo(5);
        assertThat(call.administrator().status(call.link())).isEqualTo("IN_RECOVERY");
        assertThat(educloud.inside()
                        .count(
                                "SELFSERVICE_SECRET_ATTEMPT",
                                "RESET_LINK_ID = '" + call.link().id() + "'"))
                .isZero();
    }

    @Test
    void ofTwoBrowsersFinishingAtOnceTheOneThatTypedTheSecretLastHasFinished() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember earlier =
                ScriptedMember.open(call.mail()).toOtpPage(call.link().secret());
        OtpApp outdated = earlier.scan();
        ScriptedMember later =
                ScriptedMember.open(call.mail()).toOtpPage(call.link().secret());
        OtpApp app = later.scan();

        Parallel.run(2, number -> number == 0 ? earlier.otp(outdated.code()) : later.otp(app.code()));

        assertThat(later.isDone()).isTrue();
        assertThat(earlier.isDone()).isFalse();
        assertThat(new Account(educloud, call.member()).otps()).hasSize(1);
        new ConsoleSignIn(new HttpBrowser(), educloud)
                .signIn(call.member().with(call.member().password(), app));
    }

    @Test
    void finishingWhileTheSecretIsTypedElsewhereEitherIsDoneOrIsTakenOver() {
        CalledForHelp call = CalledForHelp.in(educloud);
        List<String> before = new Account(educloud, call.member()).credentials();
        ScriptedMember finishing =
                ScriptedMember.open(call.mail()).toOtpPage(call.link().secret());
        String code = finishing.scan().code();
        ScriptedMember typing = ScriptedMember.open(call.mail());

        Parallel.run(
                2,
                number -> number == 0
                        ? finishing.otp(code)
                        : typing.secret(call.link().secret()));

        boolean done = call.administrator().status(call.link()).equals("COMPLETED");
        assertThat(finishing.isDone()).isEqualTo(done);
        assertThat(typing.isPastTheSecret()).isEqualTo(!done);
        assertThat(new Account(educloud, call.member()).credentials().equals(before))
                .isEqualTo(!done);
    }

    @Test
    void ofFourLastFormsAtOnceOneStoresTheOtp() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember member =
                ScriptedMember.open(call.mail()).toOtpPage(call.link().secret());
        String code = member.scan().code();
        List<HttpBrowser> twins =
                Stream.generate(member.browser()::twin).limit(4).toList();

        List<Answer> answers = Parallel.run(
                4, number -> twins.get(number).submit(member.page(), "kc-totp-settings-form", Map.of("totp", code)));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isLessThan(500));
        assertThat(new Account(educloud, call.member()).otps()).hasSize(1);
        assertThat(new AuditTrail(educloud).of(call.link()))
                .containsOnlyOnce("otp_set", "completed", "old_otp_removed");
        assertThat(call.administrator().status(call.link())).isEqualTo("COMPLETED");
    }
}
