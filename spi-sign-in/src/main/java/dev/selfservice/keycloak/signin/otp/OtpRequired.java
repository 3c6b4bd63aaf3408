package dev.selfservice.keycloak.signin.otp;

import java.util.List;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.authenticators.browser.OTPFormAuthenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Asks for a one-time code as Keycloak does. Who has no OTP gets no further and is told what to do: other than
 * Keycloak's, it never lets somebody enrol who has shown nothing but a password. Stateless.
 */
final class OtpRequired extends OTPFormAuthenticator {

    /** The error of the event, for who typed the right password and has no OTP. */
    static final String NO_OTP = "no_otp";

    private static final String PAGE = "sign-in-no-otp.ftl";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (hasOtp(context)) {
            super.authenticate(context);
        } else {
            refuse(context);
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        if (hasOtp(context)) {
            super.action(context);
        } else {
            refuse(context);
        }
    }

    /** A challenge and no failure: the password was right, and brute-force protection must not count it. */
    private static void refuse(AuthenticationFlowContext context) {
        context.getEvent().clone().user(context.getUser()).error(NO_OTP);
        context.challenge(context.form().createForm(PAGE));
    }

    private boolean hasOtp(AuthenticationFlowContext context) {
        return super.configuredFor(context.getSession(), context.getRealm(), context.getUser());
    }

    /** Always, so that Keycloak asks us about somebody without an OTP, too, and doesn't send them to enrol. */
    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public List<RequiredActionFactory> getRequiredActions(KeycloakSession session) {
        return List.of();
    }
}
