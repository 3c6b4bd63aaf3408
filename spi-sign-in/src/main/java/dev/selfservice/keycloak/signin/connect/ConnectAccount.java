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

    private static String providerName(AuthenticationFlowContext context) {
        String alias = SerializedBrokeredIdentityContext.readFromAuthenticationSession(
                        context.getAuthenticationSession(), AbstractIdpAuthenticator.BROKERED_CONTEXT_NOTE)
                .getIdentityProviderId();
        KeycloakSession session = context.getSession();
        return KeycloakModelUtils.getIdentityProviderDisplayName(
                session, session.identityProviders().getByAlias(alias));
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
