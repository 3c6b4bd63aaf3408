package dev.selfservice.keycloak.signin.otp;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.OTPFormAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;

/** Offers {@link OtpRequired} to flows. Only required: as an alternative it would be none. */
public final class OtpRequiredFactory extends OTPFormAuthenticatorFactory {

    /** The id to name in a flow. */
    public static final String ID = "selfservice-otp-required";

    private static final OtpRequired AUTHENTICATOR = new OtpRequired();
    private static final Requirement[] CHOICES = {Requirement.REQUIRED, Requirement.DISABLED};

    @Override
    public Authenticator create(KeycloakSession session) {
        return AUTHENTICATOR;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return CHOICES.clone();
    }

    @Override
    public String getDisplayType() {
        return "OTP, always (selfservice)";
    }

    @Override
    public String getHelpText() {
        return "Asks for a one-time code. Who has no OTP is told what to do and can't enrol by the password alone.";
    }
}
