package dev.selfservice.keycloak.e2e.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.pages.FrontPage;
import dev.selfservice.keycloak.e2e.pages.Look;
import dev.selfservice.keycloak.e2e.pages.OtherUserPage;
import dev.selfservice.keycloak.e2e.pages.OtpEnrolmentPage;
import dev.selfservice.keycloak.e2e.pages.SecretPage;
import dev.selfservice.keycloak.e2e.pages.SignInPage;
import dev.selfservice.keycloak.e2e.server.Chromium;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectChromium;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Members go for coffee, change browsers and share them; the journey can always be continued. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class InterruptedJourneyIT {

    @InjectEducloud
    Educloud educloud;

    @InjectChromium
    Chromium chromium;

    @Test
    void pageLeftForLongAsksForTheSecretInTheSameTabAndGoesOn() {
        CalledForHelp call = CalledForHelp.in(educloud);
        Page page = chromium.fresh();
        OtpEnrolmentPage enrolment = SecretPage.open(page, call.mail().link())
                .type(call.link().secret())
                .set("Sol-over-Lofoten-2027")
                .newOtp();

        educloud.clock().pass(Duration.ofMinutes(31));
        enrolment.send("123456");
        SecretPage secret = SecretPage.on(page);
        assertThat(secret.text()).contains("You were away for a while");
        Look.at(secret, "1-secret-timed-out");

        enrolment = secret.type(call.link().secret()).skip().newOtp();
        enrolment.confirm(OtpApp.of(enrolment.scan()).code());
        Administrator later =
                Administrator.signIn(educloud, call.administrator().person(), "ec101");
        assertThat(later.see(call.link()).path("status").asText()).isEqualTo("COMPLETED");
        assertThat(later.see(call.link()).path("passwordOutcome").asText()).isEqualTo("SET");
    }

    @Test
    void lostAuthenticationSessionAsksForTheSecretInTheSameTabAndGoesOn() {
        CalledForHelp call = CalledForHelp.in(educloud);
        Page page = chromium.fresh();
        FrontPage front = SecretPage.open(page, call.mail().link())
                .type(call.link().secret())
                .skip();

        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("AUTH_SESSION_ID"));
        front.chooseInVain("otp");

        SecretPage.on(page).type(call.link().secret()).skip().newOtp();
    }

    @Test
    void continuedInAnotherBrowserTheFirstIsOut() {
        CalledForHelp call = CalledForHelp.in(educloud);
        Page first = chromium.fresh();
        FrontPage front = SecretPage.open(first, call.mail().link())
                .type(call.link().secret())
                .skip();

        Page second = chromium.fresh();
        FrontPage continued = SecretPage.open(second, call.mail().link())
                .type(call.link().secret())
                .skip();
        front.chooseInVain("otp");

        SecretPage secret = SecretPage.on(first);
        assertThat(secret.text()).contains("This was continued in another window");
        Look.at(secret, "1-secret-elsewhere");
        continued.newOtp();
    }

    @Test
    void refreshAndLanguageChangeAndReopeningStayWhereTheMemberIs() {
        CalledForHelp call = CalledForHelp.in(educloud);
        Page page = chromium.fresh();
        SecretPage.open(page, call.mail().link()).type(call.link().secret()).skip();

        page.reload();
        FrontPage.on(page);
        page.navigate(page.url() + "&kc_locale=nb");
        assertThat(FrontPage.on(page).title()).isEqualTo("Forside");
        page.navigate(call.mail().link());
        FrontPage.on(page).newOtp();
        page.reload();
        OtpEnrolmentPage.on(page);
        assertThat(call.administrator().see(call.link()).path("attemptsLeft").asInt())
                .isEqualTo(5);
    }

    @Test
    void somebodyElseIsSignedInToThisBrowser() {
        CalledForHelp call = CalledForHelp.in(educloud);
        Person other = new People(educloud).member("ec202");
        Page page = chromium.fresh();
        SignInPage.open(page, educloud)
                .password(other.username(), other.password())
                .otp(other.otp().code());

        OtherUserPage asks = OtherUserPage.open(page, call.mail().link());
        assertThat(asks.text())
                .contains("Test " + other.username())
                .doesNotContain(call.member().username());
        Look.at(asks, "0-other-user");
        SecretPage secret = asks.signOut();
        assertThat(SignInPage.isSignedIn(page)).isFalse();
        assertThat(call.administrator().see(call.link()).path("attemptsLeft").asInt())
                .isEqualTo(5);

        secret.type(call.link().secret()).skip().newOtp();
    }

    @Test
    void memberWhoIsSignedInHereAlreadyIsNotInTheWay() {
        CalledForHelp call = CalledForHelp.in(educloud);
        Page page = chromium.fresh();
        SignInPage.open(page, educloud)
                .password(call.member().username(), call.member().password())
                .otp(call.member().otp().code());

        SecretPage.open(page, call.mail().link()).type(call.link().secret());
    }
}
