package dev.selfservice.keycloak.signin.parked;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.Errors;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.ErrorPageException;
import org.keycloak.util.JsonSerialization;

/**
 * Refuses a sign-in that was begun with a credential from before a recovery and left lying: the old password typed, and
 * the tab parked at the OTP prompt or at a required action. Such a tab is an authentication session, of which Keycloak
 * has no list; but it remembers when each of its steps was done, and the recovery has set the user's not-before time.
 *
 * <p>Keycloak evaluates it before a session comes about, and again after each required action, whose changes are rolled
 * back with the refusal. It never shows a page of its own. Stateless.
 */
public final class ParkedSignIn implements RequiredActionProvider, RequiredActionFactory {

    /** The id under which it is registered in a realm. */
    public static final String ID = "selfservice-parked-sign-in";

    private static final TypeReference<Map<String, Integer>> TIMES = new TypeReference<>() {};

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        int notBefore = context.getSession().users().getNotBeforeOfUser(context.getRealm(), context.getUser());
        String completed =
                context.getAuthenticationSession().getUserSessionNotes().get(Constants.AUTHENTICATORS_COMPLETED);
        if (notBefore == 0 || completed == null || !hasStepBefore(completed, notBefore)) {
            return;
        }
        context.getEvent().clone().user(context.getUser()).detail("reason", ID).error(Errors.EXPIRED_CODE);
        throw new ErrorPageException(context.getSession(), Response.Status.BAD_REQUEST, "signInParked");
    }

    /** Steps are noted by {@code AuthenticatorUtils.updateCompletedExecutions} as seconds by execution. */
    private static boolean hasStepBefore(String completed, int notBefore) {
        try {
            return JsonSerialization.readValue(completed, TIMES).values().stream()
                    .anyMatch(at -> at < notBefore);
        } catch (IOException e) {
            throw new IllegalStateException("the note of completed authenticators has another form", e);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        context.success();
    }

    @Override
    public void processAction(RequiredActionContext context) {
        context.success();
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayText() {
        return "Refuse sign-ins begun before a recovery";
    }

    @Override
    public void close() {}
}
