package dev.selfservice.keycloak.e2e.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.pages.CallSheetScreen;
import dev.selfservice.keycloak.e2e.pages.ConsoleScreen;
import dev.selfservice.keycloak.e2e.pages.OtpEnrolmentPage;
import dev.selfservice.keycloak.e2e.server.Chromium;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectChromium;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Whole journeys without a mouse: the administrator's, and a member's through password and OTP. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class KeyboardJourneyIT {

    @InjectEducloud
    Educloud educloud;

    @InjectChromium
    Chromium chromium;

    @Test
    void fromTheFrontPageToAStoppedLink() {
        Person member = new People(educloud).member("ec101");
        Person administrator = new People(educloud).administrator("ec101");
        Page page = chromium.fresh();
        Keyboard keyboard = new Keyboard(page);
        ConsoleScreen.front(page, educloud);

        keyboard.to("[data-testid=tile-create-link]").press("Enter");
        signIn(keyboard, administrator);

        keyboard.to("[data-testid=member-search]").type(member.username());
        page.locator("[role=option][aria-selected=true]:has-text('" + member.username() + "')")
                .waitFor();
        keyboard.press("Enter");
        keyboard.to("[type=radio]").press("Space").press("ArrowDown");
        assertThat(page.getByTestId("identity-check-IN_PERSON").isChecked()).isTrue();
        keyboard.to("[data-testid=submit-create]").press("Enter");

        CallSheetScreen sheet = CallSheetScreen.withSecret(page);
        page.locator("main h1:focus").waitFor();
        keyboard.to("[data-testid=copy-secret]");
        keyboard.to(".brand").press("Enter");
        page.getByTestId("confirm-leave").waitFor();
        keyboard.press("Escape");
        assertThat(sheet.showsSecret()).isTrue();
        assertThat(keyboard.isAt(".brand")).as("the focus is back").isTrue();

        keyboard.to("[data-testid=stop-link]").press("Enter");
        keyboard.to("[data-testid=confirm-stop]").press("Enter");
        sheet.awaitStatus("REVOKED");
        page.locator("#live-title:focus").waitFor();
    }

    @Test
    void newOtpAndNewPassword() {
        Person member = new People(educloud).member("ec101");
        Page page = chromium.fresh();
        Keyboard keyboard = new Keyboard(page);
        ConsoleScreen.front(page, educloud);

        keyboard.to("[data-testid=tile-otp]").press("Enter");
        signIn(keyboard, member);
        keyboard.to("[data-testid=set-new-otp]").press("Enter");
        OtpApp newApp = OtpApp.of(OtpEnrolmentPage.on(page).scan());
        keyboard.to("#totp").type(newApp.code()).press("Enter");
        ConsoleScreen.on(page).awaitNotice("Your new OTP is set");
        page.locator(".notice:focus").waitFor();

        keyboard.to(".tabs [href$='/password']").press("Enter");
        page.locator("main h1:focus").waitFor();
        assertThat(ConsoleScreen.on(page).title()).isEqualTo("Password");
        keyboard.to("[data-testid=change-password]").press("Enter");
        keyboard.to("#password-new").type("Vinter-og-vidde-2027");
        keyboard.to("#password-confirm").type("Vinter-og-vidde-2027").press("Enter");
        ConsoleScreen.on(page).awaitNotice("Your new password is set");

        keyboard.to("[data-testid=sign-out]").press("Enter");
        page.getByTestId("sign-in").waitFor();
        ConsoleScreen.signIn(page, educloud, "otp", member.with("Vinter-og-vidde-2027", newApp));
    }

    @Test
    void firstMistakeHasTheFocus() {
        Page page = chromium.fresh();
        Console.newLink(page, educloud);
        Keyboard keyboard = new Keyboard(page);

        keyboard.to("[data-testid=submit-create]").press("Enter");

        page.locator("[data-testid=member-search]:focus").waitFor();
        assertThat(page.getByTestId("member-search").getAttribute("aria-invalid"))
                .isEqualTo("true");

        keyboard.to("[data-testid=submit-create]").press("Enter");
        page.locator("[data-testid=member-search]:focus").waitFor();
    }

    @Test
    void skipLinkLeadsPastTheHead() {
        Page page = chromium.fresh();
        ConsoleScreen.front(page, educloud);

        new Keyboard(page).to(".skip").press("Enter").press("Tab");

        assertThat(new Keyboard(page).isAt("[data-testid=tile-profile]")).isTrue();
    }

    private static void signIn(Keyboard keyboard, Person person) {
        keyboard.to("#username").type(person.username());
        keyboard.to("#password").type(person.password()).press("Enter");
        keyboard.to("#otp").type(Objects.requireNonNull(person.otp()).code()).press("Enter");
    }
}
