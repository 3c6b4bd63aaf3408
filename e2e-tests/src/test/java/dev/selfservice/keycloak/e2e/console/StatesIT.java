package dev.selfservice.keycloak.e2e.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.pages.ConsoleScreen;
import dev.selfservice.keycloak.e2e.pages.Look;
import dev.selfservice.keycloak.e2e.pages.SignInPage;
import dev.selfservice.keycloak.e2e.server.Chromium;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectChromium;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Nothing there, nobody entitled, no connection, no session: each says what to do. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class StatesIT {

    private static final String MOVES = "document.getAnimations().length > 0";

    @InjectEducloud
    Educloud educloud;

    @InjectChromium
    Chromium chromium;

    @Test
    void contentIsOnItsWay() {
        Page page = chromium.fresh();
        ConsoleScreen screen = ConsoleScreen.signIn(page, educloud, "profile", new People(educloud).member("ec101"));
        List<Route> held = new ArrayList<>();
        page.route("**/account/credentials?*", held::add);

        screen.press("OTP");
        page.locator(".skeleton").waitFor();
        double place = page.locator(".skeleton").boundingBox().y;
        Look.at(screen, "console/loading");
        assertThat((boolean) page.evaluate(MOVES)).isFalse();
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        assertThat((boolean) page.evaluate(MOVES)).isTrue();

        held.forEach(Route::resume);
        page.getByTestId("set-new-otp").waitFor();
        assertThat(page.locator(".card").boundingBox().y).as("nothing jumps").isEqualTo(place);
    }

    @Test
    void signInIsRefused() {
        Page page = chromium.fresh();
        page.navigate(educloud.url() + "/account/profile");
        SignInPage.on(page);
        String state = page.url().replaceAll(".*[?&]state=([^&]*).*", "$1");

        page.navigate(educloud.url() + "/account/profile#error=access_denied&state=" + state);

        Look.at(ConsoleScreen.on(page).awaitTitle("Sign in to go on"), "console/sign-in");
    }

    @Test
    void projectWithoutALink() {
        People people = new People(educloud);
        ConsoleScreen links = ConsoleScreen.signIn(
                        chromium.fresh(), educloud, "foreign-users", people.administrator(people.project()))
                .awaitTitle("Send link to reset password");
        assertThat(links.text()).contains("No link has been sent in this project yet.");
        Look.at(links, "console/links-empty");
    }

    @Test
    void memberWhoAdministersNothing() {
        ConsoleScreen projects =
                ConsoleScreen.signIn(chromium.fresh(), educloud, "foreign-users", new People(educloud).member("ec101"));
        projects.awaitNotice("You do not administer a project");
        Look.at(projects, "console/projects-none");
    }

    @Test
    void administratorOfTwoProjectsChooses() {
        Page page = chromium.fresh();
        Person administrator = new People(educloud)
                .person(
                        "admin",
                        OtpApp.random(),
                        user -> user.setGroups(List.of(
                                "/projects/ec101",
                                "/projects/ec101/admins",
                                "/projects/ec202",
                                "/projects/ec202/admins")));
        ConsoleScreen projects = ConsoleScreen.signIn(page, educloud, "foreign-users", administrator);
        Look.at(projects, "console/projects");

        page.getByTestId("project-ec202").click();

        assertThat(projects.awaitTitle("Send link to reset password").text()).contains("Sjøfugl og værdata i Tromsø");
    }

    @Test
    void projectOfSomebodyElse() {
        String foreign = Administrator.of(educloud, "ec202").projectId();
        ConsoleScreen links = ConsoleScreen.signIn(
                chromium.fresh(), educloud, "foreign-users/" + foreign, new People(educloud).administrator("ec101"));
        links.awaitNotice("Not found");
        assertThat(links.text())
                .contains("you are not an administrator of this project")
                .doesNotContain("Sjøfugl");
        Look.at(links, "console/links-not-found");
    }

    @Test
    void addressThatLeadsNowhere() {
        Page page = chromium.fresh();
        page.navigate(educloud.url() + "/account/nowhere");
        ConsoleScreen nowhere = ConsoleScreen.on(page).awaitTitle("This page does not exist");
        Look.at(nowhere, "console/not-found");
    }

    @Test
    void serverFailsAndIsTriedAgain() {
        Page page = chromium.fresh();
        page.route(
                "**/selfservice/projects?*",
                route -> route.fulfill(new Route.FulfillOptions().setStatus(502).setBody("<html>Bad gateway</html>")));
        ConsoleScreen projects =
                ConsoleScreen.signIn(page, educloud, "foreign-users", new People(educloud).administrator("ec101"));
        projects.awaitNotice("This did not work");
        assertThat(projects.text()).doesNotContain("502", "gateway");
        Look.at(projects, "console/error");

        page.unroute("**/selfservice/projects?*");
        projects.press("Try again");

        projects.awaitTitle("Send link to reset password");
    }

    @Test
    void connectionGoesAndComesBack() {
        Page page = chromium.fresh();
        ConsoleScreen screen = ConsoleScreen.signIn(page, educloud, "profile", new People(educloud).member("ec101"));
        page.context().setOffline(true);
        screen.press("OTP").awaitNotice("No connection");
        Look.at(screen, "console/offline");

        page.context().setOffline(false);

        page.getByTestId("set-new-otp").waitFor();
        assertThat(screen.text()).doesNotContain("No connection");
    }

    @Test
    void sessionEndsMeanwhile() {
        Person member = new People(educloud).member("ec101");
        Page page = chromium.fresh();
        ConsoleScreen screen = ConsoleScreen.signIn(page, educloud, "profile", member);
        educloud.admin().users().get(member.id()).logout();

        screen.press("Password").awaitNotice("Your session has ended");
        Look.at(screen, "console/session-ended");
        screen.press("Sign in again");
        SignInPage.on(page).as(member);

        assertThat(ConsoleScreen.on(page).title()).isEqualTo("Password");
    }
}
