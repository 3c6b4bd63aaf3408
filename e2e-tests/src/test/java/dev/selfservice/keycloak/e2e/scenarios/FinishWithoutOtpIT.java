package dev.selfservice.keycloak.e2e.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.e2e.actors.AuditTrail;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.pages.FrontPage;
import dev.selfservice.keycloak.e2e.pages.Look;
import dev.selfservice.keycloak.e2e.pages.SecretPage;
import dev.selfservice.keycloak.e2e.pages.SignInPage;
import dev.selfservice.keycloak.e2e.server.Chromium;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectChromium;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Finishing without a new OTP. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class FinishWithoutOtpIT {

    @InjectEducloud
    Educloud educloud;

    @InjectChromium
    Chromium chromium;

    @Test
    void asksForConfirmationWhenNothingChanged() {
        CalledForHelp call = CalledForHelp.in(educloud);
        FrontPage front = SecretPage.open(chromium.fresh(), call.mail().link())
                .type(call.link().secret())
                .skip();

        FrontPage confirm = front.finishUnchanged();
        assertThat(confirm.title()).isEqualTo("Finish with nothing changed?");
        Look.at(confirm, "3-front-confirm");
        assertThat(call.administrator().status(call.link())).isEqualTo("IN_RECOVERY");
        confirm.back().finishUnchanged().confirm();

        assertThat(call.administrator().status(call.link())).isEqualTo("COMPLETED");
        assertThat(call.administrator().see(call.link()).path("otpSet").asBoolean())
                .isFalse();
        SignInPage.open(chromium.fresh(), educloud)
                .password(call.member().username(), call.member().password())
                .otp(call.member().otp().code());
    }

    @Test
    void doesNotAskAfterANewPassword() {
        CalledForHelp call = CalledForHelp.in(educloud);
        SecretPage.open(chromium.fresh(), call.mail().link())
                .type(call.link().secret())
                .set("Sol-over-Lofoten-2027")
                .finish();

        SignInPage.open(chromium.fresh(), educloud)
                .password(call.member().username(), "Sol-over-Lofoten-2027")
                .otp(call.member().otp().code());
        EventRepresentation completed = new AuditTrail(educloud).newest(call.link(), "completed");
        assertThat(completed.getDetails()).containsEntry("password", "set").containsEntry("otp_set", "false");
    }

    @Test
    void aPasswordThatWasSkippedCanStillBeSet() {
        CalledForHelp call = CalledForHelp.in(educloud);
        FrontPage front = SecretPage.open(chromium.fresh(), call.mail().link())
                .type(call.link().secret())
                .skip()
                .newPassword()
                .set("Sol-over-Lofoten-2027");
        assertThat(front.newOtp().cancel().asksForConfirmation()).isFalse();
    }
}
