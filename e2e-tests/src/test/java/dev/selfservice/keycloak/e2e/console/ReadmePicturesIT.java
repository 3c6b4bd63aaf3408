package dev.selfservice.keycloak.e2e.console;

import com.microsoft.playwright.Page;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.pages.CallSheetScreen;
import dev.selfservice.keycloak.e2e.pages.ConsoleScreen;
import dev.selfservice.keycloak.e2e.pages.SecretPage;
import dev.selfservice.keycloak.e2e.server.Chromium;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectChromium;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** The README's three pictures, with the people of the demo realm. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class ReadmePicturesIT {

    /** Of all demo accounts, as the README tells. */
    private static final String SEED = "EDUCLOUDDEMO234567SELFSERVICEOTP";

    private static final Path PICTURES = Path.of("target", "screenshots", "readme");

    @InjectEducloud
    Educloud educloud;

    @InjectChromium
    Chromium chromium;

    @Test
    void areTaken() {
        Page page = chromium.fresh();
        page.setViewportSize(1120, 760);
        ConsoleScreen.front(page, educloud);
        picture(page, "front-page");

        Person member = demo("anjali.thapa");
        CallSheetScreen sheet = Console.newLink(page, educloud, demo("aud.bergseth"))
                .fill(member)
                .send()
                .awaitStatus("SENT");
        Page phone = chromium.fresh();
        phone.setViewportSize(1120, 760);
        SecretPage recovery =
                SecretPage.open(phone, new MailBox(educloud, member).newest().link());
        sheet.awaitStep("opened");
        picture(page, "call-sheet");

        recovery.type(sheet.secret()).skip().newOtp();
        picture(phone, "recovery-otp");
    }

    private Person demo(String username) {
        String id =
                educloud.admin().users().searchByUsername(username, true).get(0).getId();
        return new Person(
                id,
                username,
                username + "@example.org",
                People.PASSWORD,
                OtpApp.of("otpauth://totp/Educloud?secret=" + SEED));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }
}
