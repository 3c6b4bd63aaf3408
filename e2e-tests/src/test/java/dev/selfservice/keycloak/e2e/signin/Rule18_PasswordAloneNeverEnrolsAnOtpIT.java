package dev.selfservice.keycloak.e2e.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.selfservice.keycloak.e2e.actors.Account;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.AuditTrail;
import dev.selfservice.keycloak.e2e.actors.Citizen;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.IdPorten;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.pages.IdPortenPage;
import dev.selfservice.keycloak.e2e.pages.Look;
import dev.selfservice.keycloak.e2e.pages.NoOtpPage;
import dev.selfservice.keycloak.e2e.pages.SignInPage;
import dev.selfservice.keycloak.e2e.server.Chromium;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectChromium;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** A password alone lets nobody in and enrols no OTP, by whatever way. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class Rule18_PasswordAloneNeverEnrolsAnOtpIT {

    private static final String NO_OTP = "sign-in-no-otp";

    @InjectEducloud
    Educloud educloud;

    @InjectChromium
    Chromium chromium;

    @ParameterizedTest
    @CsvSource({"en, You have no OTP", "nb, Du har ingen OTP", "nn, Du har ingen OTP"})
    void whoHasNoOtpIsToldWhatToDo(String language, String title) {
        Person person = new People(educloud).memberWithoutOtp("ec101");
        Page page = chromium.fresh(language);
        SignInPage signIn = SignInPage.open(page, educloud);
        signIn.passwordInVain(person.username(), "wrong");

        NoOtpPage told = typePassword(page, person);

        assertThat(told.title()).isEqualTo(title);
        assertThat(told.offersIdPorten()).isFalse();
        assertThat(told.support()).contains("+47 22 00 00 00", "9–15", "support@example.org");
        Look.at(told, "9-no-otp-" + language);
        page.reload();
        NoOtpPage.on(page);
        assertThat(SignInPage.isSignedIn(page)).isFalse();
        assertThat(new AuditTrail(educloud).of(person))
                .extracting(event -> event.getType() + " " + event.getError())
                .contains("LOGIN_ERROR no_otp")
                .doesNotContain("LOGIN null");
    }

    @Test
    void whoIsConnectedWithIdPortenIsOfferedIt() {
        Person person = new People(educloud).memberWithoutOtp("ec101");
        IdPorten idPorten = new IdPorten(educloud);
        Citizen citizen = idPorten.connect(person, idPorten.citizen());
        Page page = chromium.fresh();
        SignInPage.open(page, educloud);

        NoOtpPage told = typePassword(page, person);

        assertThat(told.offersIdPorten()).isTrue();
        Look.at(told, "9-no-otp-id-porten");
        IdPortenPage.choose(page).signIn(citizen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&kc_action=CONFIGURE_TOTP", "&kc_action=selfservice-replace-otp"})
    void aRequiredActionIsNoWayRoundIt(String parameters) {
        educloud.enableAction("CONFIGURE_TOTP", true);
        Person person = new People(educloud).person("ordered", null, user -> {
            user.setGroups(List.of("/projects/ec101"));
            user.setRequiredActions(List.of("CONFIGURE_TOTP"));
        });
        HttpBrowser browser = new HttpBrowser();

        Answer told = browser.submit(
                new ConsoleSignIn(browser, educloud).open(parameters),
                "kc-form-login",
                Map.of("username", person.username(), "password", person.password()));

        assertThat(told.page().getElementById(NO_OTP)).isNotNull();
        Answer forced = browser.get(told.url()
                .replace("/authenticate", "/required-action")
                .replaceAll("execution=[^&]*", "execution=CONFIGURE_TOTP"));
        assertThat(forced.hasForm("kc-totp-settings-form")).isFalse();
        assertThat(new Account(educloud, person).otps()).isEmpty();
    }

    @Test
    void aWrongPasswordTellsNothing() {
        Person without = new People(educloud).memberWithoutOtp("ec101");
        Person with = new People(educloud).member("ec101");

        assertThat(refusal(without.username()))
                .isEqualTo(refusal(with.username()))
                .isEqualTo(refusal("nobody"));
    }

    private String refusal(String username) {
        HttpBrowser browser = new HttpBrowser();
        Answer answer = browser.submit(
                new ConsoleSignIn(browser, educloud).open(),
                "kc-form-login",
                Map.of("username", username, "password", "wrong"));
        return answer.status() + answer.page().text();
    }

    @Test
    void noTokenWithoutAnOtpForApplicationsWithoutABrowser() {
        Person without = new People(educloud).memberWithoutOtp("ec101");
        Person with = new People(educloud).member("ec101");

        assertThat(grant(without, null).status()).isEqualTo(400);
        assertThat(grant(with, null).status()).isEqualTo(400);
        assertThat(grant(with, with.otp().code()).status()).isEqualTo(200);
    }

    private Answer grant(Person person, @Nullable String otp) {
        Map<String, String> form = new HashMap<>(Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                person.username(),
                "password",
                person.password()));
        if (otp != null) {
            form.put("totp", otp);
        }
        return new HttpBrowser().post(educloud.url() + "/protocol/openid-connect/token", form);
    }

    private static NoOtpPage typePassword(Page page, Person person) {
        page.locator("#username").fill(person.username());
        page.locator("#password").fill(person.password());
        page.locator("#kc-login").click();
        return NoOtpPage.on(page);
    }
}
