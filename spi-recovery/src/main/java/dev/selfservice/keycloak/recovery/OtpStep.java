package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.resetlink.audit.AuditEvent;
import dev.selfservice.keycloak.signin.otp.ReplacingTotp;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Function;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.resources.LoginActionsService;

/** Keycloak's own page for a new OTP, which replaces the old one and ends the recovery. */
final class OtpStep implements Step {

    private final Function<HeldRecovery, Response> frontPage;
    private final Finish finish;

    /**
     * Makes the step.
     *
     * @param frontPage renders what comes when the member turns back
     */
    OtpStep(Function<HeldRecovery, Response> frontPage, Finish finish) {
        this.frontPage = frontPage;
        this.finish = finish;
    }

    @Override
    public Response show(HeldRecovery recovery) {
        return show(new OtpInRecovery(recovery, null));
    }

    @Override
    public Response submit(HeldRecovery recovery, MultivaluedMap<String, String> form) {
        if (form.containsKey(LoginActionsService.CANCEL_AIA)) {
            recovery.state().go(Page.FRONT);
            return frontPage.apply(recovery);
        }
        OtpInRecovery context = new OtpInRecovery(recovery, null);
        if (!ReplacingTotp.isGenuine(context)) {
            return show(new OtpInRecovery(recovery, new FormMessage("totp", "signInOtpSeedChanged")));
        }
        ReplacingTotp action = new ReplacingTotp();
        return action.replace(context) ? stored(recovery, action) : context.page();
    }

    private Response stored(HeldRecovery recovery, ReplacingTotp action) {
        HeldRecovery set = recovery.otpSet();
        set.member().removeRequiredAction(RequiredAction.CONFIGURE_TOTP);
        action.removed()
                .forEach(id -> set.audit(
                        AuditEvent.OLD_OTP_REMOVED,
                        Map.of("credential_type", OTPCredentialModel.TYPE, "credential_id", id)));
        set.audit(AuditEvent.OTP_SET, Map.of("credential_type", OTPCredentialModel.TYPE));
        CredentialChange.follow(set);
        return finish.now(set);
    }

    private static Response show(OtpInRecovery context) {
        new ReplacingTotp().requiredActionChallenge(context);
        return context.page();
    }
}
