package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.signin.otp.ReplacingTotpBean;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.requiredactions.UpdateTotp;
import org.keycloak.models.Constants;
import org.keycloak.models.utils.FormMessage;

/** The enrolment's page inside a recovery. */
final class OtpInRecovery extends ActionInRecovery {

    private final HeldRecovery recovery;

    /**
     * Makes the context of one request.
     *
     * @param error shown at the field that it names
     */
    OtpInRecovery(HeldRecovery recovery, @Nullable FormMessage error) {
        super(recovery, Page.OTP, new UpdateTotp(), error);
        this.recovery = recovery;
    }

    @Override
    Map<String, Object> adjust(Map<String, Object> attributes) {
        Map<String, Object> adjusted = super.adjust(attributes);
        AuthenticationFlowContext flow = recovery.flow();
        // Keycloak has just put the seed into this note, whether it made a new one or kept the last.
        String seed = flow.getAuthenticationSession().getAuthNote(Constants.TOTP_SECRET_KEY);
        adjusted.put(
                "totp",
                new ReplacingTotpBean(
                        recovery.session(), flow.getRealm(), getUser(), flow.getRefreshExecutionUrl(), seed));
        return adjusted;
    }
}
