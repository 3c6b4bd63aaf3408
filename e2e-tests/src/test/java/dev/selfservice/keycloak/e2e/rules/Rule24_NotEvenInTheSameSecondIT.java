package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Account;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.Parallel;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.Recovered;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.actors.Tokens;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Milliseconds decide: what began before a change is refused, what began after it is not, and nobody waits between. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule24_NotEvenInTheSameSecondIT {

    private static final int TIMES = 6;
    private static final String REPLACE_OTP = "&kc_action=selfservice-replace-otp";
    private static final String CHOSEN = "Chosen-by-the-thief-1";

    @InjectEducloud
    Educloud educloud;

    private final HttpBrowser browser = new HttpBrowser();

    @RepeatedTest(TIMES)
    void atTheOtpPromptWithTheOldPassword() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember member = ScriptedMember.open(call.mail());
        member.secret(call.link().secret());
        ConsoleSignIn parked = new ConsoleSignIn(browser, educloud);
        Answer otpPrompt = parked.password(call.member());
        member.password(Recovered.PASSWORD);

        Answer refused = parked.otp(otpPrompt, call.member().otp().code());

        assertRefused(refused);
        assertThat(parked.open().isRedirect()).as("signed in by its cookie").isFalse();
        new ConsoleSignIn(new HttpBrowser(), educloud)
                .signIn(call.member().with(Recovered.PASSWORD, call.member().otp()));
    }

    @RepeatedTest(TIMES)
    void inTheVeryMomentOfTheChange() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember member = ScriptedMember.open(call.mail());
        member.secret(call.link().secret());
        ConsoleSignIn parked = new ConsoleSignIn(browser, educloud);
        Answer otpPrompt = parked.password(call.member());
        String code = call.member().otp().code();

        Parallel.run(2, number -> number == 0 ? parked.otp(otpPrompt, code) : member.password(Recovered.PASSWORD));

        assertThat(member.isPastTheSecret()).isTrue();
        assertThat(parked.open().isRedirect()).as("signed in by its cookie").isFalse();
        assertThat(educloud.admin().users().get(call.member().id()).getUserSessions())
                .isEmpty();
    }

    @RepeatedTest(TIMES)
    void atARequiredActionWhenTheOtpIsReplacedInARecovery() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember member =
                ScriptedMember.open(call.mail()).toOtpPage(call.link().secret());
        OtpApp app = member.scan();
        Answer page = passwordPage(browser, call.member());
        member.otp(app.code());
        assertThat(member.isDone()).isTrue();
        List<String> credentials = new Account(educloud, call.member()).credentials();

        assertRefused(choose(browser, page));
        assertThat(new Account(educloud, call.member()).credentials()).isEqualTo(credentials);
    }

    @RepeatedTest(TIMES)
    void atARequiredActionWhenTheOwnerSetsANewOtpInTheConsole() {
        Person owner = new People(educloud).member("ec101");
        Answer page = passwordPage(browser, owner);
        HttpBrowser own = new HttpBrowser();
        ConsoleSignIn console = new ConsoleSignIn(own, educloud);
        Answer enrolment = console.otp(
                console.password(console.open(REPLACE_OTP), owner), owner.otp().code());
        OtpApp app = scan(enrolment);
        Answer back = own.submit(
                enrolment,
                "kc-totp-settings-form",
                Map.of("totp", app.code()),
                location -> location.contains("/account/"));
        List<String> credentials = new Account(educloud, owner).credentials();

        assertRefused(choose(browser, page));

        assertThat(new Account(educloud, owner).credentials()).isEqualTo(credentials);
        // Whoever made the change goes on, also without signing in again.
        Tokens tokens = console.tokens(back);
        assertThat(console.tryRefresh(tokens).status()).isEqualTo(200);
        console.tokens(console.open());
    }

    @RepeatedTest(TIMES)
    void whatBeginsAfterTheChangeGoesOn() {
        CalledForHelp call = CalledForHelp.in(educloud);
        Person recovered = Recovered.after(call);

        ConsoleSignIn console = new ConsoleSignIn(browser, educloud);
        Tokens tokens = console.signIn(recovered);

        assertThat(console.tryRefresh(tokens).status()).isEqualTo(200);
        console.tokens(console.open());
    }

    @RepeatedTest(TIMES)
    void withoutAChangeARequiredActionIsDone() {
        Person owner = new People(educloud).member("ec101");

        assertThat(choose(browser, passwordPage(browser, owner)).isRedirect()).isTrue();
        new ConsoleSignIn(new HttpBrowser(), educloud).signIn(owner.with(CHOSEN, owner.otp()));
    }

    /** Signs in, as far as Keycloak's page for a new password. */
    private Answer passwordPage(HttpBrowser with, Person person) {
        ConsoleSignIn console = new ConsoleSignIn(with, educloud);
        Answer page = console.otp(
                console.password(console.open("&kc_action=UPDATE_PASSWORD"), person),
                person.otp().code());
        assertThat(page.hasForm("kc-passwd-update-form")).as(page.page().text()).isTrue();
        return page;
    }

    private static Answer choose(HttpBrowser with, Answer page) {
        return with.submit(
                page,
                "kc-passwd-update-form",
                Map.of("password-new", CHOSEN, "password-confirm", CHOSEN),
                location -> location.contains("/account/"));
    }

    private static OtpApp scan(Answer page) {
        return OtpApp.of(page.page().getElementById("kc-totp-key-uri").attr("href"));
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.page().text()).isEqualTo(400);
        assertThat(answer.page().text()).contains("changed after you began to sign in");
    }
}
