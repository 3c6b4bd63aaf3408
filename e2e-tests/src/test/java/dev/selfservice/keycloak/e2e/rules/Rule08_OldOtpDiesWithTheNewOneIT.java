package dev.selfservice.keycloak.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.Account;
import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.AuditTrail;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** The old OTP dies with the new one, never before, and the server makes the seed. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule08_OldOtpDiesWithTheNewOneIT {

    @InjectEducloud
    Educloud educloud;

    @Test
    void seedChosenByTheBrowserIsRefused() {
        CalledForHelp call = CalledForHelp.in(educloud);
        List<String> before = new Account(educloud, call.member()).credentials();
        ScriptedMember member =
                ScriptedMember.open(call.mail()).toOtpPage(call.link().secret());
        OtpApp chosen = OtpApp.of("otpauth://totp/x?secret=IFAUCQKBIFAUCQKBIFAUCQKBIFAUCQKB");

        member.otp(chosen.code(), "A".repeat(20));

        assertThat(member.isDone()).isFalse();
        assertThat(new Account(educloud, call.member()).credentials()).isEqualTo(before);
        OtpApp offered = member.scan();
        assertThat(offered.seed()).isNotEqualTo(chosen.seed());
        member.otp("000000");
        assertThat(new Account(educloud, call.member()).credentials()).isEqualTo(before);
        assertThat(member.scan().seed()).isEqualTo(offered.seed());
        member.otp(offered.code());
        assertThat(member.isDone()).isTrue();
    }

    /** The thief of an open session would like to know the seed of the OTP that its owner confirms. */
    @Test
    void seedChosenByTheBrowserIsRefusedInTheConsoleToo() {
        Person person = new People(educloud).member("ec101");
        HttpBrowser browser = new HttpBrowser();
        ConsoleSignIn console = new ConsoleSignIn(browser, educloud);
        Answer page = console.otp(
                console.password(console.open("&kc_action=selfservice-replace-otp"), person),
                person.otp().code());
        List<String> before = new Account(educloud, person).credentials();
        OtpApp chosen = OtpApp.of("otpauth://totp/x?secret=IFAUCQKBIFAUCQKBIFAUCQKBIFAUCQKB");

        Answer refused = browser.submit(
                page, "kc-totp-settings-form", Map.of("totp", chosen.code(), "totpSecret", "A".repeat(20)));

        assertThat(refused.hasForm("kc-totp-settings-form")).isTrue();
        assertThat(new Account(educloud, person).credentials()).isEqualTo(before);
    }

    @Test
    void everyOldOtpGoesAndEachIsAnEvent() {
        Person member = new People(educloud).person("two", OtpApp.random(), user -> {
            user.setGroups(List.of("/projects/ec101"));
            List<org.keycloak.representations.idm.CredentialRepresentation> credentials =
                    new ArrayList<>(user.getCredentials());
            credentials.add(People.totp(OtpApp.random(), "Older phone"));
            user.setCredentials(credentials);
        });
        CalledForHelp call = CalledForHelp.by(educloud, Administrator.of(educloud, "ec101"), member);
        assertThat(new Account(educloud, member).otps()).hasSize(2);

        OtpApp app = ScriptedMember.open(call.mail()).recover(call.link().secret());

        assertThat(new Account(educloud, member).otps()).hasSize(1);
        assertThat(new AuditTrail(educloud).of(call.link()).stream().filter("old_otp_removed"::equals))
                .hasSize(2);
        new ConsoleSignIn(new HttpBrowser(), educloud).signIn(member.with(member.password(), app));
    }

    @Test
    void doubleClickStoresOneOtpAndEndsOnTheDonePage() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember member =
                ScriptedMember.open(call.mail()).toOtpPage(call.link().secret());
        OtpApp app = member.scan();
        String code = app.code();
        Answer form = member.page();

        member.otp(code);
        Answer again = member.browser().submit(form, "kc-totp-settings-form", Map.of("totp", code));

        assertThat(again.page().getElementById("front-page")).isNotNull();
        assertThat(new Account(educloud, call.member()).otps()).hasSize(1);
        new ConsoleSignIn(new HttpBrowser(), educloud)
                .signIn(call.member().with(call.member().password(), app));
    }

    @Test
    void labelOfAnyLengthDoesNoHarm() {
        CalledForHelp call = CalledForHelp.in(educloud);
        ScriptedMember member =
                ScriptedMember.open(call.mail()).toOtpPage(call.link().secret());
        OtpApp app = member.scan();

        Answer answer = member.browser()
                .submit(
                        member.page(),
                        "kc-totp-settings-form",
                        Map.of("totp", app.code(), "userLabel", "<b>x</b>".repeat(500)));

        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.body()).doesNotContain("<b>x</b>");
        assertThat(new Account(educloud, call.member()).otps()).hasSize(1);
    }
}
