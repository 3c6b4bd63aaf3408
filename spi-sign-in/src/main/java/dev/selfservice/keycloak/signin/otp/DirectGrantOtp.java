package dev.selfservice.keycloak.signin.otp;

import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.authenticators.directgrant.ValidateOTP;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The one-time code for applications that ask the token endpoint with user name and password. Keycloak's own, required,
 * answers a server error to somebody without an OTP; as a condition it lets them in. Stateless.
 */
public final class DirectGrantOtp extends ValidateOTP {

    /** The id to name in a flow. */
    public static final String ID = "selfservice-direct-grant-otp";

    private static final Requirement[] CHOICES = {Requirement.REQUIRED, Requirement.DISABLED};

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (super.configuredFor(context.getSession(), context.getRealm(), context.getUser())) {
            super.authenticate(context);
            return;
        }
        context.getEvent().user(context.getUser()).error(OtpRequired.NO_OTP);
        // As for a wrong password: applications can't tell people what to do.
        context.failure(
                AuthenticationFlowError.INVALID_USER,
                errorResponse(
                        Response.Status.BAD_REQUEST.getStatusCode(), "invalid_grant", "Invalid user credentials"));
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public String getId() {
        return ID;
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
        return "Asks for a one-time code in the parameter totp. Who has no OTP gets no token.";
    }
}
