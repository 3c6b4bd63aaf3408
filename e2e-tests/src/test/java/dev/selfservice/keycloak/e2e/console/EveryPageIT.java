package dev.selfservice.keycloak.e2e.console;

import com.microsoft.playwright.Page;
import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.pages.Album;
import dev.selfservice.keycloak.e2e.pages.ConsoleScreen;
import dev.selfservice.keycloak.e2e.pages.FrontPage;
import dev.selfservice.keycloak.e2e.pages.Look;
import dev.selfservice.keycloak.e2e.pages.NewLinkForm;
import dev.selfservice.keycloak.e2e.pages.OtpEnrolmentPage;
import dev.selfservice.keycloak.e2e.pages.PasswordPage;
import dev.selfservice.keycloak.e2e.pages.SecretPage;
import dev.selfservice.keycloak.e2e.pages.SignInPage;
import dev.selfservice.keycloak.e2e.pages.StopPage;
import dev.selfservice.keycloak.e2e.server.Chromium;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectChromium;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Each page in each language, light and dark, on a desktop and on a phone, to be looked at. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class EveryPageIT {

    @InjectEducloud
    Educloud educloud;

    @InjectChromium
    Chromium chromium;

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "nn"})
    void ofTheConsole(String language) {
        Person administrator = administrator(language);
        Page page = chromium.fresh(language);
        Album album = new Album(page, "console/pages", language);
        ConsoleScreen front = ConsoleScreen.front(page, educloud);
        album.add("front-signed-out");
        front.tile("profile");
        SignInPage signIn = SignInPage.on(page);
        album.add("sign-in-password");
        signIn.password(administrator.username(), administrator.password());
        album.add("sign-in-otp");
        signIn.otp(administrator.otp().code());
        ConsoleScreen.on(page);
        album.add("profile");
        for (String name : List.of("password", "otp", "linked-accounts", "devices", "")) {
            open(page, name);
            album.add(name.isEmpty() ? "front" : name);
        }
        open(page, "foreign-users");
        page.getByTestId("project-ec101").waitFor();
        album.add("projects");
        page.getByTestId("project-ec101").click();
        page.getByTestId("create-link").click();
        NewLinkForm form = NewLinkForm.on(page);
        album.add("create-link");
        form.fill(new People(educloud).member("ec101")).send().awaitStatus("SENT");
        album.add("call-sheet");
        page.locator(".trail a").last().click();
        page.getByTestId("confirm-leave").click();
        page.getByTestId("links-list").waitFor();
        album.add("links");
        Look.at(ConsoleScreen.on(page), "console/links-" + language);
        open(page, "nowhere");
        album.add("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "nn"})
    void ofTheRecovery(String language) {
        CalledForHelp call =
                CalledForHelp.by(educloud, Administrator.of(educloud, "ec101"), new People(educloud).member("ec101"));
        Page page = chromium.fresh(language);
        Album album = new Album(page, "recovery/pages", language);
        StopPage.open(page, call.mail().stopLink());
        album.add("stop");
        SecretPage secret = SecretPage.open(page, call.mail().link());
        album.add("secret");
        secret = secret.typeWrong("WRNG-WRNG-WRNG-WRNG");
        album.add("secret-wrong");
        PasswordPage password = secret.type(call.link().secret());
        album.add("password");
        FrontPage front = password.skip();
        album.add("front");
        OtpEnrolmentPage enrolment = front.newOtp();
        album.add("otp");
        OtpApp app = OtpApp.of(enrolment.scan());
        enrolment = enrolment.manual();
        album.add("otp-key");
        enrolment.confirm(app.code());
        album.add("done");
        page.navigate(call.mail().link());
        album.add("dead-link");
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
        ConsoleScreen.on(page);
    }
}
