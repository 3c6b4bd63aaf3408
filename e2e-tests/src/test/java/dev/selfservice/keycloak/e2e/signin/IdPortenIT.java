package dev.selfservice.keycloak.e2e.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.selfservice.keycloak.e2e.actors.Citizen;
import dev.selfservice.keycloak.e2e.actors.IdPorten;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.pages.CallSheetScreen;
import dev.selfservice.keycloak.e2e.pages.ConnectPage;
import dev.selfservice.keycloak.e2e.pages.ConsoleScreen;
import dev.selfservice.keycloak.e2e.pages.IdPortenPage;
import dev.selfservice.keycloak.e2e.pages.Look;
import dev.selfservice.keycloak.e2e.pages.NewLinkForm;
import dev.selfservice.keycloak.e2e.pages.NoOtpPage;
import dev.selfservice.keycloak.e2e.pages.OtpEnrolmentPage;
import dev.selfservice.keycloak.e2e.pages.OwnOtpPage;
import dev.selfservice.keycloak.e2e.pages.RefusedPage;
import dev.selfservice.keycloak.e2e.pages.SignInPage;
import dev.selfservice.keycloak.e2e.server.Chromium;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectChromium;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Signing in by ID-porten, the first time and later. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class IdPortenIT {

    @InjectEducloud
    Educloud educloud;

    @InjectChromium
    Chromium chromium;

    @Test
    void whoLostTheOtpSignsInByIdPortenAndSetsANewOne() {
        Person member = new People(educloud).member("ec101");
        IdPorten idPorten = new IdPorten(educloud);
        Citizen citizen = idPorten.connect(member, idPorten.citizen());
        Page page = chromium.fresh();
        SignInPage.open(page, educloud);
        IdPortenPage.choose(page).signIn(citizen);

        educloud.clock().pass(Duration.ofMinutes(6));
        OwnOtpPage.open(page, educloud).setNewOtp();
        SignInPage.on(page);
        IdPortenPage.choose(page).identify(citizen);
        OtpEnrolmentPage enrolment = OtpEnrolmentPage.on(page);
        OtpApp newApp = OtpApp.of(enrolment.scan());
        enrolment.send(newApp.code());
        OwnOtpPage.on(page);

        SignInPage.open(chromium.fresh(), educloud)
                .password(member.username(), member.password())
                .otpInVain(member.otp().code())
                .otp(newApp.code());
    }

    @Test
    void whoShowsThatAnAccountIsTheirsIsConnectedOnce() {
        Person member = new People(educloud).member("ec101");
        IdPorten idPorten = new IdPorten(educloud);
        Citizen citizen = idPorten.citizen();
        Page page = chromium.fresh();
        SignInPage.open(page, educloud);
        IdPortenPage.choose(page).identify(citizen);

        ConnectPage connect = ConnectPage.on(page);
        assertThat(connect.username()).isEmpty();
        Look.at(connect, "9-connect");
        connect = connect.sendInVain(member.username(), "wrong");
        Look.at(connect, "9-connect-error");
        connect.send(member.username(), member.password());
        page.locator("#otp").fill(member.otp().code());
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.contains("/account/"));

        assertThat(idPorten.isConnected(member)).isTrue();
        Page later = chromium.fresh();
        SignInPage.open(later, educloud);
        IdPortenPage.choose(later).signIn(citizen);
    }

    @Test
    void anAdministratorWhoSignsInByIdPortenCreatesALink() {
        People people = new People(educloud);
        IdPorten idPorten = new IdPorten(educloud);
        Citizen citizen = idPorten.connect(people.administrator("ec101"), idPorten.citizen());
        Person member = people.member("ec101");
        Page page = chromium.fresh();
        ConsoleScreen.front(page, educloud).tile("create-link");
        SignInPage.on(page);
        IdPortenPage.choose(page).signIn(citizen);

        CallSheetScreen sheet = NewLinkForm.on(page).fill(member).send().awaitStatus("SENT");

        assertThat(sheet.secret()).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
    }

    @Test
    void signingOutGoesOnToIdPorten() {
        Person member = new People(educloud).member("ec101");
        IdPorten idPorten = new IdPorten(educloud);
        Citizen citizen = idPorten.connect(member, idPorten.citizen());
        Page page = chromium.fresh();
        SignInPage.open(page, educloud);
        IdPortenPage.choose(page).signIn(citizen);

        page.navigate(educloud.url() + "/protocol/openid-connect/logout?client_id=account-console"
                + "&post_logout_redirect_uri=" + educloud.url() + "/account/");
        page.locator("#kc-logout").click();
        page.waitForURL(url -> url.contains("/realms/" + Educloud.ID_PORTEN + "/"));
        page.locator("#kc-logout").click();
        page.waitForURL(url -> url.contains("/" + Educloud.REALM + "/account/"));

        assertThat(isSignedIn(page)).isFalse();
    }

    @Test
    void aPasswordAloneConnectsNothing() {
        Person member = new People(educloud).memberWithoutOtp("ec101");
        IdPorten idPorten = new IdPorten(educloud);
        Page page = chromium.fresh();
        SignInPage.open(page, educloud);
        IdPortenPage.choose(page).identify(idPorten.citizen());

        ConnectPage.on(page).send(member.username(), member.password());

        assertThat(NoOtpPage.on(page).offersIdPorten()).isFalse();
        assertThat(idPorten.isConnected(member)).isFalse();
        assertThat(isSignedIn(page)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn"})
    void whoHasNoAccountIsToldHowOneComesAbout(String language) {
        int accounts = educloud.admin().users().count();
        Page page = chromium.fresh(language);
        SignInPage.open(page, educloud);
        IdPortenPage.choose(page).identify(new IdPorten(educloud).citizen());

        ConnectPage connect = ConnectPage.on(page);
        assertThat(connect.text()).contains("support@example.org");
        Look.at(connect, "9-connect-" + language);
        assertThat(educloud.admin().users().count()).isEqualTo(accounts);
        assertThat(isSignedIn(page)).isFalse();
    }

    @Test
    void theEmailAddressOfAMemberOpensNothing() {
        Person member = new People(educloud).member("ec101");
        IdPorten idPorten = new IdPorten(educloud);
        Citizen thief = idPorten.citizenWithEmail(member.email());
        Page page = chromium.fresh();
        SignInPage.open(page, educloud);
        IdPortenPage.choose(page).identify(thief);

        ConnectPage connect = ConnectPage.on(page);

        assertThat(connect.username()).isEmpty();
        assertThat(connect.text()).doesNotContain(member.email(), member.username());
        connect.sendInVain(member.email(), "guessed");
        assertThat(idPorten.isConnected(member)).isFalse();
        assertThat(isSignedIn(page)).isFalse();
    }

    @Test
    void aLowLevelIsRefused() {
        Person member = new People(educloud).member("ec101");
        IdPorten idPorten = new IdPorten(educloud);
        Citizen citizen = idPorten.connect(member, idPorten.citizen("low"));
        Page page = chromium.fresh();
        SignInPage.open(page, educloud);
        IdPortenPage.choose(page).identify(citizen);

        RefusedPage refused = RefusedPage.on(page);

        assertThat(refused.text()).contains("security level that is too low");
        Look.at(refused, "9-level-too-low");
        assertThat(isSignedIn(page)).isFalse();
    }

    /** Here: whoever came back is signed in at ID-porten. */
    private boolean isSignedIn(Page page) {
        return page.context().cookies(educloud.url() + "/").stream()
                .anyMatch(cookie -> "KEYCLOAK_IDENTITY".equals(cookie.name));
    }
}
