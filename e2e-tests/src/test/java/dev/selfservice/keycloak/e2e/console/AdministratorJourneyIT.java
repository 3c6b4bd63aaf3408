package dev.selfservice.keycloak.e2e.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.pages.CallSheetScreen;
import dev.selfservice.keycloak.e2e.pages.ConsoleScreen;
import dev.selfservice.keycloak.e2e.pages.Look;
import dev.selfservice.keycloak.e2e.pages.NewLinkForm;
import dev.selfservice.keycloak.e2e.pages.OtpEnrolmentPage;
import dev.selfservice.keycloak.e2e.pages.SecretPage;
import dev.selfservice.keycloak.e2e.pages.SignInPage;
import dev.selfservice.keycloak.e2e.server.Chromium;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectChromium;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** A project administrator with a member on the phone. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class AdministratorJourneyIT {

    @InjectEducloud
    Educloud educloud;

    @InjectChromium
    Chromium chromium;

    @Test
    void fourClicksFromTheFrontPageToTheSecret() {
        Person member = new People(educloud).member("ec101");
        Page page = chromium.fresh();
        ConsoleScreen front = ConsoleScreen.front(page, educloud);
        Look.at(front, "console/front");
        page.getByTestId("sign-in").click();
        SignInPage.on(page).as(new People(educloud).administrator("ec101"));
        // One for each press of a button, where a click on a label counts as two.
        page.evaluate("window.presses = 0; addEventListener('pointerdown', () => window.presses++, true)");

        ConsoleScreen.on(page).tile("create-link");
        NewLinkForm.on(page);
        page.getByTestId("member-search").click();
        page.keyboard().type(member.username());
        page.locator("[role=option][aria-selected=true]:has-text('" + member.username() + "')")
                .waitFor();
        page.keyboard().press("Enter");
        NewLinkForm.on(page).check("VIDEO").send();

        assertThat((Integer) page.evaluate("window.presses")).isBetween(1, 4);
    }

    @Test
    void tileLeadsThroughSignInToTheFormAndTheFormToTheCallSheet() {
        Person member = new People(educloud).member("ec101");
        Page page = chromium.fresh();
        ConsoleScreen.front(page, educloud).tile("foreign-users");
        SignInPage.on(page).as(new People(educloud).administrator("ec101"));
        ConsoleScreen.on(page).awaitTitle("Send link to reset password");
        page.getByTestId("create-link").click();
        CallSheetScreen sheet = NewLinkForm.on(page).fill(member).send().awaitStatus("SENT");

        assertThat(sheet.secret()).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
        assertThat(sheet.text()).contains("m***@example.org").doesNotContain(member.email());
        assertThat(new MailBox(educloud, member).newest().text()).doesNotContain(sheet.secret());
        Look.at(sheet, "console/call-sheet");
    }

    @Test
    void followsTheMemberFromTheMailToTheNewOtp() {
        Person member = new People(educloud).member("ec101");
        Page page = chromium.fresh();
        CallSheetScreen sheet = Console.callSheet(page, educloud, member).awaitStep("mailed");

        SecretPage secret = SecretPage.open(
                chromium.fresh(), new MailBox(educloud, member).newest().link());
        sheet.awaitStep("opened");
        secret.typeWrong("WRNG-WRNG-WRNG-WRNG");
        sheet.awaitText("Wrong secret 1 of 5");
        assertThat(sheet.announced()).isEqualTo("Sent. Link opened. Wrong secret 1 of 5");
        Look.at(sheet, "console/call-sheet-wrong-secret");
        OtpEnrolmentPage enrolment = secret.type(sheet.secret()).skip().newOtp();
        sheet.awaitStep("secret").awaitStep("password").awaitStatus("IN_RECOVERY");
        enrolment.confirm(OtpApp.of(enrolment.scan()).code());

        sheet.awaitStatus("COMPLETED").awaitStep("otp").awaitStep("finished").awaitText("The member is back in");
        assertThat(sheet.announced()).startsWith("Finished");
        assertThat(sheet.showsSecret()).isFalse();
        Look.at(sheet, "console/call-sheet-finished");
    }

    @Test
    void stopsALinkAfterAQuestion() {
        Page page = chromium.fresh();
        CallSheetScreen sheet = Console.callSheet(page, educloud, new People(educloud).member("ec101"));
        Look.at(sheet.stop(), "console/call-sheet-stop");
        assertThat(sheet.stay().awaitStatus("SENT").showsSecret()).isTrue();

        sheet.stop().confirmStop().awaitText("The link is stopped");

        assertThat(sheet.showsSecret()).isFalse();
        assertThat(page.getByTestId("stop-link").isVisible()).isFalse();
        Look.at(sheet, "console/call-sheet-stopped");
    }
}
