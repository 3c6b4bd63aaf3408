package dev.selfservice.keycloak.e2e.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import dev.selfservice.keycloak.e2e.actors.Account;
import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.pages.OtpEnrolmentPage;
import dev.selfservice.keycloak.e2e.pages.OwnOtpPage;
import dev.selfservice.keycloak.e2e.pages.SignInPage;
import dev.selfservice.keycloak.e2e.server.Chromium;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectChromium;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import jakarta.ws.rs.BadRequestException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** What the realm that we ship sets, seen from outside. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class PoliciesIT {

    @InjectEducloud
    Educloud educloud;

    @InjectChromium
    Chromium chromium;

    /**
     * Microsoft Authenticator takes SHA-1, 6 digits and 30 seconds and nothing else; Google Authenticator ignores other
     * values on some phones. Both show issuer and label, and want the issuer in front of the label as well.
     */
    @Test
    void theAddressInTheQrCodeIsOneThatEveryAppTakes() {
        Person person = new People(educloud).member("ec101");
        Page page = chromium.fresh();
        SignInPage.open(page, educloud)
                .password(person.username(), person.password())
                .otp(person.otp().code());
        OwnOtpPage.open(page, educloud).setNewOtp();

        URI scanned = URI.create(OtpEnrolmentPage.on(page).scan());

        assertThat(scanned.getScheme()).isEqualTo("otpauth");
        assertThat(scanned.getHost()).isEqualTo("totp");
        assertThat(scanned.getPath()).isEqualTo("/Educloud:" + person.username());
        List<String> parameters = Arrays.asList(scanned.getQuery().split("&", -1));
        assertThat(parameters)
                .contains("issuer=Educloud", "algorithm=SHA1", "digits=6", "period=30")
                .anyMatch(parameter -> parameter.matches("secret=[A-Z2-7]{32}"))
                .hasSize(5);
    }

    @Test
    void aCodeIsTakenOnce() {
        Person person = new People(educloud).member("ec101");
        String code = person.otp().code();
        ConsoleSignIn first = new ConsoleSignIn(new HttpBrowser(), educloud);
        first.tokens(first.otp(first.password(person), code));

        ConsoleSignIn second = new ConsoleSignIn(new HttpBrowser(), educloud);
        Answer again = second.otp(second.password(person), code);

        assertThat(again.hasForm("kc-otp-login-form")).isTrue();
    }

    @Test
    void tenWrongCodesLockForAWhile() {
        Person person = new People(educloud).member("ec101");
        HttpBrowser browser = new HttpBrowser();
        ConsoleSignIn console = new ConsoleSignIn(browser, educloud);
        Answer page = console.password(person);
        for (int wrong = 0; wrong < 10; wrong++) {
            page = console.otp(page, "00000" + wrong);
        }

        assertThat(educloud.admin()
                        .attackDetection()
                        .bruteForceUserStatus(person.id())
                        .get("disabled"))
                .isEqualTo(true);
        Answer right = console.otp(page, person.otp().code());
        assertThat(right.isRedirect()).isFalse();
    }

    @Test
    void thereIsNoForgottenPassword() {
        HttpBrowser browser = new HttpBrowser();
        Answer page = new ConsoleSignIn(browser, educloud).open();
        assertThat(page.page().select("a[href*=reset-credentials]")).isEmpty();

        Answer forced = browser.get(page.action("kc-form-login").replace("/authenticate", "/reset-credentials"));

        assertThat(forced.hasForm("kc-reset-password-form")).isFalse();
    }

    @Test
    void theRestIsAsDocumented() {
        RealmRepresentation realm = educloud.admin().toRepresentation();

        assertThat(Map.of(
                        "otp", realm.getOtpPolicyType(),
                        "algorithm", realm.getOtpPolicyAlgorithm(),
                        "digits", realm.getOtpPolicyDigits(),
                        "period", realm.getOtpPolicyPeriod(),
                        "drift", realm.getOtpPolicyLookAheadWindow(),
                        "reuse", realm.isOtpPolicyCodeReusable()))
                .isEqualTo(Map.of(
                        "otp", "totp", "algorithm", "HmacSHA1", "digits", 6, "period", 30, "drift", 1, "reuse", false));
        assertThat(realm.isBruteForceProtected()).isTrue();
        assertThat(realm.isResetPasswordAllowed()).isFalse();
        assertThat(realm.getAccessCodeLifespanUserAction()).isEqualTo(1800);
        assertThat(realm.getAccessTokenLifespan()).isEqualTo(300);
        assertThat(realm.getSsoSessionIdleTimeout()).isEqualTo(1800);
        assertThat(realm.getSsoSessionMaxLifespan()).isEqualTo(36_000);
        assertThat(realm.isEventsEnabled()).isTrue();
        assertThat(realm.isAdminEventsEnabled()).isTrue();
    }

    @Test
    void aShortPasswordIsRefused() {
        Person person = new People(educloud).member("ec101");
        List<String> before = new Account(educloud, person).credentials();
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue("elevenchars");

        assertThatThrownBy(() -> educloud.admin().users().get(person.id()).resetPassword(password))
                .isInstanceOf(BadRequestException.class);
        assertThat(new Account(educloud, person).credentials()).isEqualTo(before);
    }
}
