package dev.selfservice.keycloak.e2e.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.pages.ConsoleScreen;
import dev.selfservice.keycloak.e2e.pages.NewLinkForm;
import dev.selfservice.keycloak.e2e.pages.SignInForm;
import dev.selfservice.keycloak.e2e.server.Chromium;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectChromium;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Each page in each language, light and dark, on a desktop and on a phone, to be looked at. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class EveryPageIT {

    private static final Path PICTURES = Path.of("target", "screenshots", "console", "pages");
    private static final List<String> PERSONAL = List.of("password", "otp", "linked-accounts", "devices");

    @InjectEducloud
    Educloud educloud;

    @InjectChromium
    Chromium chromium;

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "nn"})
    void inEachLook(String language) {
        Person administrator = administrator(language);
        Page page = chromium.fresh(language);
        ConsoleScreen.front(page, educloud).tile("profile");
        SignInForm.on(page).as(administrator);
        picture(page, language, "profile");
        for (String name : PERSONAL) {
            open(page, name);
            picture(page, language, name);
        }
        open(page, "");
        picture(page, language, "front");
        open(page, "foreign-users");
        page.getByTestId("project-ec101").waitFor();
        picture(page, language, "projects");
        page.getByTestId("project-ec101").click();
        page.getByTestId("create-link").click();
        NewLinkForm form = NewLinkForm.on(page);
        picture(page, language, "create-link");
        form.fill(new People(educloud).member("ec101")).send().awaitStatus("SENT");
        picture(page, language, "call-sheet");
        page.locator(".trail a").last().click();
        page.getByTestId("confirm-leave").click();
        page.getByTestId("links-list").waitFor();
        picture(page, language, "links");
        open(page, "nowhere");
        picture(page, language, "not-found");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
    }

    private Person administrator(String language) {
        return new People(educloud).person("look", OtpApp.random(), user -> {
            user.setFirstName("Ragnhild");
            user.setLastName("Øverås");
            user.setAttributes(Map.of("locale", List.of(language)));
            user.setGroups(
                    List.of("/projects/ec101", "/projects/ec101/admins", "/projects/ec202", "/projects/ec202/admins"));
        });
    }

    private void open(Page page, String path) {
        page.navigate(educloud.url() + "/account/" + path);
        page.getByTestId("sign-out").waitFor();
    }

    private static void picture(Page page, String language, String name) {
        ConsoleScreen.on(page);
        for (int width : List.of(390, 1280)) {
            page.setViewportSize(width, width == 390 ? 844 : 900);
            for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                String file =
                        name + "-" + language + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width + ".png";
                page.screenshot(new Page.ScreenshotOptions()
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setFullPage(true)
                        .setPath(PICTURES.resolve(file)));
            }
            assertThat((boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                    .as(name + " in " + language + " is wider than " + width)
                    .isFalse();
        }
    }
}
