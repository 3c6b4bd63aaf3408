package dev.selfservice.keycloak.signin.otp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.signin.SignInAttempt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.Constants;
import org.keycloak.models.OTPPolicy;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.utils.TimeBasedOTP;

/** Rule 8: the server makes the seed, and the old OTP goes when the new code is right and not before. */
class ReplacingTotpTest {

    private static final String SEED = "the server's own seed";

    private final SignInAttempt attempt = new SignInAttempt().authNote(Constants.TOTP_SECRET_KEY, SEED);
    private final ReplacingTotp action = new ReplacingTotp();

    @Test
    void theServersSeedIsGenuine() {
        assertThat(isGenuine(SEED)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "", "THE SERVER'S OWN SEED", "the server's own seed "})
    void aSeedThatTheBrowserChoseIsNot(String seed) {
        assertThat(isGenuine(seed)).isFalse();
    }

    @Test
    void whereTheServerMadeNoSeedOrTheFormHasNoneNothingIsGenuine() {
        assertThat(ReplacingTotp.isGenuine(attempt.action())).isFalse();
        assertThat(ReplacingTotp.isGenuine(
                        new SignInAttempt().field("totpSecret", SEED).action()))
                .isFalse();
    }

    @Test
    void aLabelMustBeStorable() {
        assertThat(isGenuineWithLabel("min telefon")).isTrue();
        assertThat(isGenuineWithLabel("x".repeat(255))).isTrue();
        assertThat(isGenuineWithLabel("x".repeat(256))).isFalse();
        assertThat(isGenuineWithLabel("phone\u0000")).isFalse();
        assertThat(isGenuineWithLabel("phone\nphone")).isFalse();
    }

    @Test
    void aWrongCodeTakesNothingAway() {
        attempt.otp("old");

        assertThat(validate("000000x")).isFalse();
        assertThat(attempt.otps()).containsExactly("old");
    }

    @Test
    void theRightCodeTakesEveryOldOtpAway() {
        attempt.otp("old").otp("older");

        assertThat(validate(new TimeBasedOTP().generateTOTP(SEED))).isTrue();
        assertThat(attempt.otps()).isEmpty();
        assertThat(action.removed()).containsExactly("old", "older");
    }

    private boolean validate(String code) {
        return action.validateOTPCredential(
                attempt.action(),
                code,
                OTPCredentialModel.createFromPolicy(attempt.realm(), SEED),
                OTPPolicy.DEFAULT_POLICY);
    }

    private boolean isGenuine(String seed) {
        return ReplacingTotp.isGenuine(attempt.field("totpSecret", seed).action());
    }

    private boolean isGenuineWithLabel(String label) {
        attempt.field("userLabel", label);
        return isGenuine(SEED);
    }
}
