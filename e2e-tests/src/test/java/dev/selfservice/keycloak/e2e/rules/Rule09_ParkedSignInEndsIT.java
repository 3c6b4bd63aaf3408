package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Account;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** A sign-in begun with the old password and left lying leads nowhere after a recovery. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule09_ParkedSignInEndsIT {

    private static final String NEW_PASSWORD = "Sol-over-Lofoten-2027";

    @InjectEducloud
    Educloud educloud;

    @Test
    void parkedAtTheOtpPromptItEndsThereEvenWithTheRightOtp() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ConsoleSignIn parked = new ConsoleSignIn(new HttpBrowser(), educloud);
        Answer otpPrompt = parked.password(call.member());
        educloud.clock().pass(Duration.ofMinutes(1));
        ScriptedMember member = ScriptedMember.open(call.mail());
        member.secret(call.link().secret());
        member.password(NEW_PASSWORD);

        Answer answer = parked.otp(otpPrompt, newCode(call.member()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().text()).contains("changed after you began to sign in");
        assertThat(parked.open().isRedirect()).as("signed in by its cookie").isFalse();
        new ConsoleSignIn(new HttpBrowser(), educloud)
                .signIn(call.member().with(NEW_PASSWORD, call.member().otp()));
    }

    @Test
    void parkedAtTheOtpPromptNotEvenTheNewOtpFinishesIt() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ConsoleSignIn parked = new ConsoleSignIn(new HttpBrowser(), educloud);
        Answer otpPrompt = parked.password(call.member());
        Person recovered = recover(call);

        Answer answer = parked.otp(otpPrompt, newCode(recovered));

        assertThat(answer.isRedirect()).isFalse();
        assertThat(parked.open().isRedirect()).as("signed in by its cookie").isFalse();
    }

    @Test
    void parkedAtANewPasswordItStoresNone() {
        CalledForHelp call = CalledForHelp.in(educloud);
        new Account(educloud, call.member()).require("UPDATE_PASSWORD");
        HttpBrowser browser = new HttpBrowser();
        ConsoleSignIn parked = new ConsoleSignIn(browser, educloud);
        Answer passwordPage = parked.otp(parked.password(call.member()), newCode(call.member()));
        assertThat(passwordPage.hasForm("kc-passwd-update-form")).isTrue();
        Person recovered = recover(call);

        browser.submit(
                passwordPage,
                "kc-passwd-update-form",
                Map.of("password-new", "Chosen-by-the-thief-1", "password-confirm", "Chosen-by-the-thief-1"),
                location -> location.contains("code="));

        new ConsoleSignIn(new HttpBrowser(), educloud).signIn(recovered);
    }

    @Test
    void withoutARecoveryWhoWasInterruptedMayGoOn() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ConsoleSignIn parked = new ConsoleSignIn(new HttpBrowser(), educloud);
        Answer otpPrompt = parked.password(call.member());
        educloud.clock().pass(Duration.ofMinutes(1));
        parked.tokens(parked.otp(otpPrompt, newCode(call.member())));
    }

    /** A new password and a new OTP, a minute later. */
    private Person recover(CalledForHelp call) {
        educloud.clock().pass(Duration.ofMinutes(1));
        ScriptedMember member = ScriptedMember.open(call.mail());
        member.secret(call.link().secret());
        member.password(NEW_PASSWORD);
        member.choose("otp");
        OtpApp app = member.scan();
        member.otp(app.code());
        assertThat(member.isDone()).isTrue();
        return call.member().with(NEW_PASSWORD, app);
    }

    private static String newCode(Person person) {
        OtpApp app = person.otp();
        if (app == null) {
            throw new IllegalArgumentException(person.username() + " has no OTP");
        }
        return app.code();
    }
}
