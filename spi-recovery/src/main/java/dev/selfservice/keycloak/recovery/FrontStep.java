package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.signin.otp.ReplaceOtpAction;
import dev.selfservice.keycloak.signin.setup.RequiredActions;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

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
    public Response show(HeldRecovery recovery) {
        // Or its question whether to finish with nothing changed, since the link is gone after that.
        return render(recovery, recovery.state().page());
    }

    @Override
    public Response submit(HeldRecovery recovery, MultivaluedMap<String, String> form) {
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
            boolean sure = recovery.state().page() == Page.CONFIRM_FINISH
                    || recovery.link().outcome().passwordSet();
            recovery.state().go(Page.CONFIRM_FINISH);
            return sure ? finish.now(recovery) : show(recovery);
        }
        recovery.state().go(Page.FRONT);
        return show(recovery);
    }

    private static Response render(HeldRecovery recovery, Page page) {
        return RecoveryForm.of(recovery.flow(), page)
                .setUser(recovery.member())
                .setAuthContext(null)
                .setAttribute("projectName", recovery.projectName())
                .setAttribute("passwordSet", recovery.link().outcome().passwordSet())
                .setAttribute("otpOffered", otpOffered(recovery))
                .setAttribute("confirmFinish", page == Page.CONFIRM_FINISH)
                .createForm("reset-link-front.ftl");
    }

    /** By our own action: Keycloak's would add an OTP, and is off where we can see to it. */
    private static boolean otpOffered(HeldRecovery recovery) {
        return RequiredActions.isEnabled(recovery.flow().getRealm(), ReplaceOtpAction.ID);
    }
}
