package dev.selfservice.keycloak.e2e.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.pages.ConsoleScreen;
import dev.selfservice.keycloak.e2e.pages.Look;
import dev.selfservice.keycloak.e2e.pages.OtpEnrolmentPage;
import dev.selfservice.keycloak.e2e.pages.SignInPage;
import dev.selfservice.keycloak.e2e.server.Chromium;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectChromium;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** What anybody signs in with, and where they are signed in: password, OTP, devices. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class OwnSignInIT {

    @InjectEducloud
    Educloud educloud;

    @InjectChromium
    Chromium chromium;

    @Test
    void passwordIsChangedAndSignsIn() {
        Person member = new People(educloud).member("ec101");
        Page page = chromium.fresh();
        ConsoleScreen password = ConsoleScreen.signIn(page, educloud, "password", member);
        Look.at(password, "console/password");

        page.getByTestId("change-password").click();
        page.locator("#password-new").fill("Vinter-og-vidde-2027");
        page.locator("#password-confirm").fill("Vinter-og-vidde-2027");
        page.locator("#kc-submit").click();

        ConsoleScreen back = ConsoleScreen.on(page).awaitNotice("Your new password is set");
        Look.at(back, "console/password-changed");
        ConsoleScreen.signIn(chromium.fresh(), educloud, "password", member.with("Vinter-og-vidde-2027", member.otp()));
    }

    @Test
    void passwordPageCanBeLeftWithNothingChanged() {
        Page page = chromium.fresh();
        ConsoleScreen.signIn(page, educloud, "password", new People(educloud).member("ec101"));

        page.getByTestId("change-password").click();
        page.locator("#kc-cancel").click();

        ConsoleScreen.on(page).awaitNotice("Nothing was changed");
    }

    @Test
    void newOtpReplacesTheOldOne() {
        Person member = new People(educloud).member("ec101");
        Page page = chromium.fresh();
        ConsoleScreen otp = ConsoleScreen.signIn(page, educloud, "otp", member);
        assertThat(otp.text()).contains("Old phone", "A new OTP replaces the one you have");
        Look.at(otp, "console/otp");

        page.getByTestId("set-new-otp").click();
        OtpEnrolmentPage enrolment = OtpEnrolmentPage.on(page);
        OtpApp newApp = OtpApp.of(enrolment.scan());
        enrolment.send(newApp.code());

        otp = ConsoleScreen.on(page).awaitNotice("Your new OTP is set");
        assertThat(otp.text()).doesNotContain("Old phone");
        Look.at(otp, "console/otp-changed");
        SignInPage signIn = SignInPage.open(chromium.fresh(), educloud).password(member.username(), member.password());
        signIn.otpInVain(member.otp().code());
        signIn.otp(newApp.code());
    }

    @Test
    void otherDevicesAreSignedOut() {
        Person member = new People(educloud).member("ec101");
        Page first = chromium.fresh();
        ConsoleScreen.signIn(first, educloud, "profile", member);
        Page second = chromium.fresh();
        ConsoleScreen.signIn(second, educloud, "profile", member);
        Page page = chromium.fresh();
        ConsoleScreen devices = ConsoleScreen.signIn(page, educloud, "devices", member);
        assertThat(devices.text()).contains("This device");
        assertThat(page.getByTestId("end-session").count()).isEqualTo(2);
        Look.at(devices, "console/devices");

        page.getByTestId("end-session").first().click();
        Look.at(devices, "console/devices-confirm");
        devices.answer("Sign out").awaitNotice("The device is signed out");
        page.locator(".notice:focus").waitFor();
        page.getByTestId("end-session")
                .nth(1)
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(sessions(member)).isEqualTo(2);

        devices.press("Sign out everywhere else").answer("Sign out").awaitNotice("You are signed out everywhere else");
        page.getByTestId("end-session")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(sessions(member)).isEqualTo(1);
        first.reload();
        SignInPage.on(first);
    }

    private int sessions(Person person) {
        return educloud.admin().users().get(person.id()).getUserSessions().size();
    }
}
