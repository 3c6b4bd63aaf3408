package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.PasswordOutcome;
import dev.selfservice.keycloak.resetlink.audit.AuditEvent;
import dev.selfservice.keycloak.resetlink.notify.LinkNotices;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Function;
import org.keycloak.authentication.requiredactions.UpdatePassword;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.services.resources.LoginActionsService;

/** Keycloak's own page for a new password, which may be skipped. */
final class PasswordStep implements Step {

    private final UpdatePassword action = new UpdatePassword();
    private final Function<Recovery, Response> frontPage;

    /**
     * Makes the step.
     *
     * @param frontPage renders what comes after it
     */
    PasswordStep(Function<Recovery, Response> frontPage) {
        this.frontPage = frontPage;
    }

    @Override
    public Response show(Recovery recovery) {
        ActionInRecovery context = context(recovery, recovery.member());
        action.requiredActionChallenge(context);
        return context.page();
    }

    @Override
    public Response submit(Recovery recovery, MultivaluedMap<String, String> form) {
        return form.containsKey(LoginActionsService.CANCEL_AIA) ? skip(recovery) : change(recovery);
    }

    private Response skip(Recovery recovery) {
        if (recovery.link().passwordOutcome() == null) {
            record(recovery, PasswordOutcome.KEPT);
            recovery.audit().byMember(AuditEvent.PASSWORD_KEPT, recovery.link(), Map.of());
        }
        return toFrontPage(recovery);
    }

    private Response change(Recovery recovery) {
        UserModel member = recovery.member();
        ActionInRecovery context = context(recovery, member);
        action.processAction(context);
        if (!context.succeeded()) {
            return context.page();
        }
        record(recovery, PasswordOutcome.SET);
        member.removeRequiredAction(RequiredAction.UPDATE_PASSWORD);
        recovery.audit()
                .byMember(
                        AuditEvent.PASSWORD_SET,
                        recovery.link(),
                        Map.of("credential_type", PasswordCredentialModel.TYPE));
        new LinkNotices(recovery.session()).passwordSet(recovery.link());
        CredentialChange.follow(recovery, member);
        return toFrontPage(recovery);
    }

    private Response toFrontPage(Recovery recovery) {
        recovery.state().go(Page.FRONT);
        return frontPage.apply(recovery);
    }

    private static void record(Recovery recovery, PasswordOutcome outcome) {
        recovery.change(nonce -> recovery.store().recordPassword(recovery.link().id(), nonce, outcome, Clock.now()));
    }

    private ActionInRecovery context(Recovery recovery, UserModel member) {
        return new ActionInRecovery(recovery, Page.PASSWORD, member, action);
    }
}
