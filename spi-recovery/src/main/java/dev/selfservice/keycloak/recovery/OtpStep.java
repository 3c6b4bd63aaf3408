package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.audit.AuditEvent;
import dev.selfservice.keycloak.signin.otp.ReplacingTotp;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Function;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.resources.LoginActionsService;

/** Keycloak's own page for a new OTP, which replaces the old one and ends the recovery. */
final class OtpStep implements Step {

    private final Function<Recovery, Response> frontPage;
    private final Finish finish;

    /**
     * Makes the step.
     *
     * @param frontPage renders what comes when the member turns back
     */
    OtpStep(Function<Recovery, Response> frontPage, Finish finish) {
        this.frontPage = frontPage;
        this.finish = finish;
    }

    @Override
    public Response show(Recovery recovery) {
        return show(new OtpInRecovery(recovery, recovery.member(), null));
    }

    @Override
    public Response submit(Recovery recovery, MultivaluedMap<String, String> form) {
        if (form.containsKey(LoginActionsService.CANCEL_AIA)) {
            recovery.state().go(Page.FRONT);
            return frontPage.apply(recovery);
        }
        UserModel member = recovery.member();
        OtpInRecovery context = new OtpInRecovery(recovery, member, null);
        if (!ReplacingTotp.isGenuine(context)) {
            return show(new OtpInRecovery(recovery, member, new FormMessage("totp", "resetLinkOtpSeedChanged")));
        }
        ReplacingTotp action = new ReplacingTotp();
        return action.replace(context) ? stored(recovery, member, action) : context.page();
    }

    private Response stored(Recovery recovery, UserModel member, ReplacingTotp action) {
        recovery.change(nonce -> recovery.store().recordOtp(recovery.link().id(), nonce, Clock.now()));
        member.removeRequiredAction(RequiredAction.CONFIGURE_TOTP);
        action.removed().forEach(id -> recovery.audit()
                .byMember(
                        AuditEvent.OLD_OTP_REMOVED,
                        recovery.link(),
                        Map.of("credential_type", OTPCredentialModel.TYPE, "credential_id", id)));
        recovery.audit()
                .byMember(AuditEvent.OTP_SET, recovery.link(), Map.of("credential_type", OTPCredentialModel.TYPE));
        CredentialChange.follow(recovery, member);
        return finish.now(recovery);
    }

    private static Response show(OtpInRecovery context) {
        new ReplacingTotp().requiredActionChallenge(context);
        return context.page();
    }
}
