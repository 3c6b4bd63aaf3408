package dev.selfservice.keycloak.e2e.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.samstevens.totp.code.HashingAlgorithm;
import dev.selfservice.keycloak.e2e.actors.Administrator;
import dev.selfservice.keycloak.e2e.actors.AuditTrail;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.CreatedLink;
import dev.selfservice.keycloak.e2e.actors.Mail;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.pages.CallSheetScreen;
import dev.selfservice.keycloak.e2e.pages.ConsoleScreen;
import dev.selfservice.keycloak.e2e.pages.DonePage;
import dev.selfservice.keycloak.e2e.pages.FrontPage;
import dev.selfservice.keycloak.e2e.pages.Look;
import dev.selfservice.keycloak.e2e.pages.NewLinkForm;
import dev.selfservice.keycloak.e2e.pages.OtpEnrolmentPage;
import dev.selfservice.keycloak.e2e.pages.PasswordPage;
import dev.selfservice.keycloak.e2e.pages.SecretPage;
import dev.selfservice.keycloak.e2e.pages.SignInPage;
import dev.selfservice.keycloak.e2e.server.Chromium;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectChromium;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** The whole job: from "Create and send link" to signing in with a new OTP. */
@Tag("database")
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class JourneyIT {

    @InjectEducloud
    Educloud educloud;

    @InjectChromium
    Chromium chromium;

    @Test
    void memberKeepsThePasswordAndSetsANewOtp() {
        People people = new People(educloud);
        Person member = people.member("ec101");
        Person helper = people.administrator("ec101");
        Page desk = chromium.fresh();
        ConsoleScreen.front(desk, educloud).tile("create-link");
        SignInPage.on(desk).as(helper);
        CallSheetScreen sheet = NewLinkForm.on(desk).fill(member).send();
        CreatedLink link = new CreatedLink(sheet.linkId(), sheet.secret());
        Administrator administrator = Administrator.signIn(educloud, helper, "ec101");

        assertThat(administrator.status(link)).isEqualTo("SENT");
        Mail mail = new MailBox(educloud, member).newest();
        assertThat(mail.text()).contains("Språkmodellar på nynorsk – Ålesund").doesNotContain(link.secret());

        Page page = chromium.fresh();
        SecretPage secret = SecretPage.open(page, mail.link());
        assertThat(page.url()).doesNotContain(mail.token());
        assertThat(secret.text()).contains("Språkmodellar på nynorsk – Ålesund");
        Look.at(secret, "1-secret");

        PasswordPage password = secret.type(link.secret());
        Look.at(password, "2-password");
        FrontPage front = password.skip();
        Look.at(front, "3-front");
        OtpEnrolmentPage enrolment = front.newOtp();
        Look.at(enrolment, "4-otp");
        sheet.awaitStatus("IN_RECOVERY");

        String scanned = enrolment.scan();
        assertThat(scanned).isEqualTo(enrolment.linkForThisPhone());
        OtpApp newApp = OtpApp.of(scanned);
        DonePage done = enrolment.confirm(newApp.code());
        Look.at(done, "5-done");
        assertThat(done.frontPage()).isEqualTo(educloud.url() + "/account/");
        assertThat(SignInPage.isSignedIn(page)).isFalse();
        sheet.awaitStatus("COMPLETED");
        assertThat(administrator.see(link).path("passwordOutcome").asText()).isEqualTo("KEPT");
        assertThat(administrator.see(link).path("otpSet").asBoolean()).isTrue();

        SignInPage signIn = SignInPage.open(chromium.fresh(), educloud).password(member.username(), member.password());
        signIn.otpInVain(member.otp().code());
        signIn.otp(newApp.code());

        assertThat(new AuditTrail(educloud).of(link))
                .containsExactlyInAnyOrder(
                        "created",
                        "mailed",
                        "opened",
                        "redeemed",
                        "password_kept",
                        "old_otp_removed",
                        "otp_set",
                        "completed");
    }

    @Test
    void memberSetsANewPasswordAndANewOtp() {
        CalledForHelp call = CalledForHelp.in(educloud);
        String newPassword = "Sol-over-Lofoten-2027";

        PasswordPage password = SecretPage.open(chromium.fresh(), call.mail().link())
                .type(call.link().secret());
        password = password.setInVain(newPassword, "something else");
        Look.at(password, "2-password-error");
        FrontPage front = password.set(newPassword);
        Look.at(front, "3-front-password-set");
        OtpEnrolmentPage enrolment = front.newOtp();
        OtpApp newApp = OtpApp.of(enrolment.scan());
        enrolment.confirm(newApp.code());
        assertThat(call.administrator().see(call.link()).path("passwordOutcome").asText())
                .isEqualTo("SET");

        SignInPage signIn = SignInPage.open(chromium.fresh(), educloud);
        signIn.passwordInVain(call.member().username(), call.member().password());
        signIn.password(call.member().username(), newPassword).otp(newApp.code());
        assertThat(new AuditTrail(educloud).of(call.link()))
                .contains("password_set")
                .doesNotContain("password_kept");
    }

    @Test
    void memberWhoNeverHadAnOtpGetsOne() {
        Person member = new People(educloud).memberWithoutOtp("ec101");
        CalledForHelp call = CalledForHelp.by(educloud, Administrator.of(educloud, "ec101"), member);

        OtpEnrolmentPage enrolment = SecretPage.open(
                        chromium.fresh(), call.mail().link())
                .type(call.link().secret())
                .skip()
                .newOtp();
        OtpApp newApp = OtpApp.of(enrolment.scan());
        enrolment.confirm(newApp.code());

        SignInPage.open(chromium.fresh(), educloud)
                .password(member.username(), member.password())
                .otp(newApp.code());
        assertThat(new AuditTrail(educloud).of(call.link())).contains("otp_set").doesNotContain("old_otp_removed");
    }

    @Test
    void realmAsksForSha256AndEightDigits() {
        CalledForHelp call = CalledForHelp.in(educloud);
        educloud.configure(realm -> {
            realm.setOtpPolicyAlgorithm("HmacSHA256");
            realm.setOtpPolicyDigits(8);
        });

        OtpEnrolmentPage enrolment = SecretPage.open(
                        chromium.fresh(), call.mail().link())
                .type(call.link().secret())
                .skip()
                .newOtp();
        OtpApp newApp = OtpApp.of(enrolment.scan());
        assertThat(newApp.digits()).isEqualTo(8);
        assertThat(newApp.algorithm()).isEqualTo(HashingAlgorithm.SHA256);
        enrolment.confirm(newApp.code());

        SignInPage.open(chromium.fresh(), educloud)
                .password(call.member().username(), call.member().password())
                .otp(newApp.code());
    }

    @Test
    void memberCannotScanAndTypesTheKeyAfterAWrongCode() {
        CalledForHelp call = CalledForHelp.in(educloud);
        OtpEnrolmentPage enrolment = SecretPage.open(
                        chromium.fresh(), call.mail().link())
                .type(call.link().secret())
                .skip()
                .newOtp();
        String scanned = enrolment.scan();

        enrolment = enrolment.confirmInVain("000000");
        Look.at(enrolment, "4-otp-error");
        assertThat(enrolment.scan()).isEqualTo(scanned);
        enrolment = enrolment.manual();
        Look.at(enrolment, "4-otp-key");
        OtpApp app = OtpApp.of(scanned);
        assertThat(enrolment.key()).isEqualTo(app.seed());
        enrolment.confirm(app.code());
    }

    @Test
    void mailIsInTheRecipientsLanguageAndPagesInTheBrowsers() {
        Person member = new People(educloud).person("nynorsk", OtpApp.random(), user -> {
            user.setGroups(List.of("/projects/ec101"));
            user.setAttributes(Map.of("locale", List.of("nn")));
        });
        CalledForHelp call = CalledForHelp.by(educloud, Administrator.of(educloud, "ec101"), member);
        assertThat(call.mail().text()).contains("løyndom").doesNotContain("secret");
        assertThat(call.mail().html()).contains("løyndom");

        assertThat(SecretPage.open(chromium.fresh("nb"), call.mail().link()).text())
                .contains("hemmelighet");
        assertThat(SecretPage.open(chromium.fresh("nn"), call.mail().link()).text())
                .contains("løyndom");
    }
}
