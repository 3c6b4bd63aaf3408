package dev.selfservice.keycloak.signin.otp;

import dev.selfservice.keycloak.signin.change.CredentialChanges;
import dev.selfservice.keycloak.signin.sessions.SessionEnd;
import org.keycloak.Config;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.utils.FormMessage;

/**
 * <em>Set new OTP</em> for somebody who is signed in: the console asks for it by {@code kc_action}. It wraps Keycloak's
 * enrolment and replaces the old OTP, where {@code CONFIGURE_TOTP} adds one. Asks for a new sign-in when the last one is
 * older than Keycloak's {@code max_auth_age} for the action (300 seconds). Stateless.
 */
public final class ReplaceOtpAction implements RequiredActionProvider, RequiredActionFactory {

    /** The id to ask for. */
    public static final String ID = "selfservice-replace-otp";

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {}

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        show(context, new ReplacingContext(context, this, null));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (!ReplacingTotp.isGenuine(context)) {
            show(context, new ReplacingContext(context, this, new FormMessage("totp", "signInOtpSeedChanged")));
            return;
        }
        ReplacingTotp action = new ReplacingTotp();
        ReplacingContext replacing = new ReplacingContext(context, this, null);
        if (!action.replace(replacing)) {
            context.challenge(replacing.getChallenge());
            return;
        }
        action.removed().forEach(id -> context.getEvent()
                .clone()
                .event(EventType.REMOVE_CREDENTIAL)
                .detail(Details.CREDENTIAL_TYPE, OTPCredentialModel.TYPE)
                .detail("credential_id", id)
                .success());
        endOtherSessions(context);
        new CredentialChanges(context.getSession())
                .changed(
                        context.getRealm(),
                        context.getUser(),
                        context.getAuthenticationSession().getParentSession().getId());
        context.getUser().removeRequiredAction(RequiredAction.CONFIGURE_TOTP);
        context.success();
    }

    /** All but the one that this sign-in leads to; with the events that Keycloak writes of it. */
    private static void endOtherSessions(RequiredActionContext context) {
        KeycloakSession session = context.getSession();
        RealmModel realm = context.getRealm();
        String own = context.getAuthenticationSession().getParentSession().getId();
        SessionEnd.candidates(session, realm, context.getUser()).stream()
                .filter(other -> !other.getId().equals(own))
                .forEach(other -> {
                    SessionEnd.of(session, realm, other);
                    context.getEvent()
                            .clone()
                            .event(EventType.LOGOUT)
                            .detail(Details.LOGOUT_TRIGGERED_BY_REQUIRED_ACTION, ID)
                            .session(other)
                            .user(context.getUser())
                            .success();
                });
    }

    private static void show(RequiredActionContext context, ReplacingContext replacing) {
        new ReplacingTotp().requiredActionChallenge(replacing);
        context.challenge(replacing.getChallenge());
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
        return "Replace OTP";
    }

    @Override
    public void close() {}
}
