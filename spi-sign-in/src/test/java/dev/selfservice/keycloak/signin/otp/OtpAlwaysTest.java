package dev.selfservice.keycloak.signin.otp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.signin.SignInAttempt;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;

/** Rule 18: nobody gets in with a password alone, and nobody sets an OTP with it. */
class OtpAlwaysTest {

    private final SignInAttempt attempt = new SignInAttempt();

    @Test
    void whoHasNoOtpGetsNoFurtherInABrowserAndIsToldWhatToDo() {
        new OtpRequired().authenticate(attempt.flow());
        assertThat(attempt.outcome()).isEqualTo("challenge sign-in-no-otp.ftl");

        new OtpRequired().action(attempt.flow());
        assertThat(attempt.outcome()).isEqualTo("challenge sign-in-no-otp.ftl");
        assertThat(attempt.events()).containsExactly("LOGIN_ERROR no_otp", "LOGIN_ERROR no_otp");
    }

    @Test
    void whoHasNoOtpGetsNoToken() {
        new DirectGrantOtp().authenticate(attempt.flow());

        assertThat(attempt.outcome()).isEqualTo("failure INVALID_USER");
        assertThat(attempt.events()).containsExactly("LOGIN_ERROR no_otp");
    }

    /** Else Keycloak sends them to enrol, or lets them by. */
    @Test
    void keycloakIsToldThatEverybodyHasOne() {
        assertThat(new OtpRequired().configuredFor(attempt.keycloak(), attempt.realm(), attempt.user()))
                .isTrue();
        assertThat(new DirectGrantOtp().configuredFor(attempt.keycloak(), attempt.realm(), attempt.user()))
                .isTrue();
        assertThat(new OtpRequired().getRequiredActions(attempt.keycloak())).isEmpty();
        new OtpRequired().setRequiredActions(attempt.keycloak(), attempt.realm(), attempt.user());
        assertThat(attempt.user().getRequiredActionsStream()).isEmpty();
    }

    /** As an alternative or a condition it would be none. */
    @Test
    void itCanOnlyBeRequired() {
        assertThat(List.of(
                        new OtpRequiredFactory().getRequirementChoices(), new DirectGrantOtp().getRequirementChoices()))
                .allSatisfy(choices -> assertThat(choices).containsExactly(Requirement.REQUIRED, Requirement.DISABLED));
        assertThat(new OtpRequiredFactory().isUserSetupAllowed()).isFalse();
    }

    @Test
    void thePageOfTheNewOtpStaysWithUsAndAsksForNoLabel() {
        attempt.otp("old");
        ReplacingTotpBean bean = new ReplacingTotpBean(
                attempt.keycloak(),
                attempt.realm(),
                attempt.user(),
                URI.create("https://sso.example.org/ours?tab_id=1&mode=qr"),
                "seed");

        assertThat(bean.getManualUrl()).isEqualTo("https://sso.example.org/ours?tab_id=1&mode=manual");
        assertThat(bean.getQrUrl()).isEqualTo("https://sso.example.org/ours?tab_id=1&mode=qr");
        assertThat(bean.getOtpCredentials()).isEmpty();
        assertThat(bean.getOtpAuthUri()).startsWith("otpauth://totp/").contains("secret=");
    }
}
