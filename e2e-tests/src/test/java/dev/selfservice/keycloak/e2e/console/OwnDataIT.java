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
import dev.selfservice.keycloak.e2e.pages.SignInForm;
import dev.selfservice.keycloak.e2e.pages.SignInPage;
import dev.selfservice.keycloak.e2e.server.Chromium;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectChromium;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Anybody's own data: profile, password, OTP, linked accounts, devices. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class OwnDataIT {

    @InjectEducloud
    Educloud educloud;

    @InjectChromium
    Chromium chromium;

    @Test
    void profileIsChangedAndAMistakeIsToldAtItsField() {
        Person member = new People(educloud).member("ec101");
        Page page = chromium.fresh();
        ConsoleScreen profile = ConsoleScreen.signIn(page, educloud, "profile", member);
        Look.at(profile, "console/profile");

        page.locator("[name=lastName]").fill("Nordström");
        profile.press("Save").awaitNotice("Your profile is saved");
        assertThat(educloud.admin().users().get(member.id()).toRepresentation().getLastName())
                .isEqualTo("Nordström");

        page.locator("[name=lastName]").fill("");
        profile.press("Save").awaitNotice("one field needs another look");
        page.waitForFunction("document.activeElement.matches('[name=lastName][aria-invalid=true]')");
        String described = page.locator("[name=lastName]").getAttribute("aria-describedby");
        assertThat(page.locator("[id='" + described.substring(described.lastIndexOf(' ') + 1) + "']")
                        .innerText())
                .contains("Last name");
        Look.at(profile, "console/profile-error");
    }

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
        Page other = chromium.fresh();
        ConsoleScreen.signIn(other, educloud, "profile", member);
        Page page = chromium.fresh();
        ConsoleScreen devices = ConsoleScreen.signIn(page, educloud, "devices", member);
        assertThat(devices.text()).contains("This device");
        Look.at(devices, "console/devices");

        devices.press("Sign out everywhere else");
        Look.at(devices, "console/devices-confirm");
        devices.answer("Sign out").awaitNotice("You are signed out everywhere else");

        page.locator("button:text-is('Sign out everywhere else')")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        other.reload();
        SignInForm.on(other);
    }

    @Test
    void linkedAccountsSayWhatThereIs() {
        Page page = chromium.fresh();
        ConsoleScreen linked =
                ConsoleScreen.signIn(page, educloud, "linked-accounts", new People(educloud).member("ec101"));

        assertThat(linked.title()).isEqualTo("Linked accounts");
        assertThat(linked.text()).contains("There is nothing to link here.");
        Look.at(linked, "console/linked-accounts");
    }
}
