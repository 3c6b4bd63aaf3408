package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.resetlink.PasswordOutcome;
import dev.selfservice.keycloak.resetlink.audit.AuditEvent;
import dev.selfservice.keycloak.resetlink.notify.LinkNotices;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.requiredactions.UpdatePassword;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.validation.Validation;

/** Keycloak's own page for a new password, which may be skipped. */
final class PasswordStep implements Step {

    /** The field of Keycloak's page. */
    private static final String PASSWORD = "password-new";

    private final UpdatePassword action = new UpdatePassword();
    private final Function<HeldRecovery, Response> frontPage;

    /**
     * Makes the step.
     *
     * @param frontPage renders what comes after it
     */
    PasswordStep(Function<HeldRecovery, Response> frontPage) {
        this.frontPage = frontPage;
    }

    @Override
    public Response show(HeldRecovery recovery) {
        return show(context(recovery, null));
    }

    private Response show(ActionInRecovery context) {
        action.requiredActionChallenge(context);
        return context.page();
    }

    @Override
    public Response submit(HeldRecovery recovery, MultivaluedMap<String, String> form) {
        if (form.containsKey(LoginActionsService.CANCEL_AIA)) {
            return skip(recovery);
        }
        Optional<FormMessage> known = Optional.ofNullable(form.getFirst(PASSWORD))
                .flatMap(password -> KnownToOthers.objection(recovery, password))
                .map(message -> new FormMessage(Validation.FIELD_PASSWORD, message));
        return known.isPresent() ? show(context(recovery, known.get())) : change(recovery);
    }

    private Response skip(HeldRecovery recovery) {
        if (recovery.link().outcome().password() != null) {
            return toFrontPage(recovery);
        }
        HeldRecovery kept = recovery.passwordDecided(PasswordOutcome.KEPT);
        kept.audit(AuditEvent.PASSWORD_KEPT, Map.of());
        return toFrontPage(kept);
    }

    private Response change(HeldRecovery recovery) {
        ActionInRecovery context = context(recovery, null);
        action.processAction(context);
        if (!context.succeeded()) {
            return context.page();
        }
        HeldRecovery set = recovery.passwordDecided(PasswordOutcome.SET);
        set.member().removeRequiredAction(RequiredAction.UPDATE_PASSWORD);
        set.audit(AuditEvent.PASSWORD_SET, Map.of("credential_type", PasswordCredentialModel.TYPE));
        new LinkNotices(set.session()).passwordSet(set.link());
        CredentialChange.follow(set);
        return toFrontPage(set);
    }

    private Response toFrontPage(HeldRecovery recovery) {
        recovery.state().go(Page.FRONT);
        return frontPage.apply(recovery);
    }

    private ActionInRecovery context(HeldRecovery recovery, @Nullable FormMessage error) {
        return new ActionInRecovery(recovery, Page.PASSWORD, action, error);
    }
}
