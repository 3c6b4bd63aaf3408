package dev.selfservice.keycloak.signin.connect;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.broker.AbstractIdpAuthenticator;
import org.keycloak.authentication.authenticators.broker.IdpUsernamePasswordForm;
import org.keycloak.authentication.authenticators.broker.util.SerializedBrokeredIdentityContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.validation.Validation;

/**
 * The page for who comes from an identity provider and is not known yet: <em>connect it with your account</em>, by the
 * account's user name and password, or learn what to do without an account. Nothing that the identity provider says
 * (e-mail address, name) chooses the account, and none is made.
 */
final class ConnectAccount extends IdpUsernamePasswordForm {

    private static final String PAGE = "sign-in-connect.ftl";

    ConnectAccount(KeycloakSession session) {
        super(session);
    }

    @Override
    protected LoginFormsProvider setupForm(
            AuthenticationFlowContext context, MultivaluedMap<String, String> formData, Optional<UserModel> existing) {
        return super.setupForm(context, formData, existing)
                .setAttribute("providerName", providerName(context))
                .setAttribute(
                        "attemptedUsername", context.getAuthenticationSession().getAuthNote(ATTEMPTED_USERNAME));
    }

    /**
     * Takes no account that is connected with another person: Keycloak finds that out from the database, and logs what
     * it wanted to store there. Told after the right password only.
     */
    @Override
    protected boolean validateForm(AuthenticationFlowContext context, MultivaluedMap<String, String> formData) {
        if (!super.validateForm(context, formData)) {
            return false;
        }
        if (context.getSession().users().getFederatedIdentity(context.getRealm(), context.getUser(), alias(context))
                == null) {
            return true;
        }
        context.clearUser();
        context.forceChallenge(challenge(context, "signInConnectOtherPerson", Validation.FIELD_USERNAME));
        return false;
    }

    private static String providerName(AuthenticationFlowContext context) {
        KeycloakSession session = context.getSession();
        return KeycloakModelUtils.getIdentityProviderDisplayName(
                session, session.identityProviders().getByAlias(alias(context)));
    }

    private static String alias(AuthenticationFlowContext context) {
        return SerializedBrokeredIdentityContext.readFromAuthenticationSession(
                        context.getAuthenticationSession(), AbstractIdpAuthenticator.BROKERED_CONTEXT_NOTE)
                .getIdentityProviderId();
    }

    @Override
    protected Response challenge(AuthenticationFlowContext context, MultivaluedMap<String, String> formData) {
        return setupForm(context, new MultivaluedHashMap<>(), Optional.empty()).createForm(PAGE);
    }

    @Override
    protected Response createLoginForm(LoginFormsProvider form) {
        return form.createForm(PAGE);
    }
}
