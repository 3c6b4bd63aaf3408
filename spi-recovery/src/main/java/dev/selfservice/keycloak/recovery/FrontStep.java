package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.resetlink.PasswordOutcome;
import dev.selfservice.keycloak.resetlink.ResetLink;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel.RequiredAction;

/** The front page of the recovery: what has been done, what can be done, and the way out. */
final class FrontStep implements Step {

    private final Step password;
    private final Step otp;
    private final Finish finish;

    FrontStep(Step password, Step otp, Finish finish) {
        this.password = password;
        this.otp = otp;
        this.finish = finish;
    }

    @Override
    public Response show(Recovery recovery) {
        // Or its question whether to finish with nothing changed, since the link is gone after that.
        return render(recovery, recovery.state().page());
    }

    @Override
    public Response submit(Recovery recovery, MultivaluedMap<String, String> form) {
        String choice = form.getFirst("choice");
        if ("password".equals(choice)) {
            recovery.state().go(Page.PASSWORD);
            return password.show(recovery);
        }
        if ("otp".equals(choice) && otpOffered(recovery)) {
            recovery.state().go(Page.OTP);
            return otp.show(recovery);
        }
        if ("finish".equals(choice)) {
            boolean sure = recovery.state().page() == Page.CONFIRM_FINISH || somethingChanged(recovery);
            recovery.state().go(Page.CONFIRM_FINISH);
            return sure ? finish.now(recovery) : show(recovery);
        }
        recovery.state().go(Page.FRONT);
        return show(recovery);
    }

    private static boolean somethingChanged(Recovery recovery) {
        return fresh(recovery).passwordOutcome() == PasswordOutcome.SET;
    }

    private static Response render(Recovery recovery, Page page) {
        ResetLink link = fresh(recovery);
        return RecoveryForm.of(recovery.flow(), page)
                .setUser(recovery.member())
                .setAuthContext(null)
                .setAttribute("projectName", recovery.projectName())
                .setAttribute("passwordSet", link.passwordOutcome() == PasswordOutcome.SET)
                .setAttribute("otpOffered", otpOffered(recovery))
                .setAttribute("confirmFinish", page == Page.CONFIRM_FINISH)
                .createForm("reset-link-front.ftl");
    }

    private static ResetLink fresh(Recovery recovery) {
        return recovery.store().find(recovery.link().id()).orElse(recovery.link());
    }

    private static boolean otpOffered(Recovery recovery) {
        RequiredActionProviderModel action =
                recovery.flow().getRealm().getRequiredActionProviderByAlias(RequiredAction.CONFIGURE_TOTP.name());
        return action != null && action.isEnabled();
    }
}
