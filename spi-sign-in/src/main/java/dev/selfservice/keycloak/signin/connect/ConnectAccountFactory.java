package dev.selfservice.keycloak.signin.connect;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.broker.IdpUsernamePasswordFormFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;

/** Offers {@link ConnectAccount} to flows for the first sign-in by an identity provider. */
public final class ConnectAccountFactory extends IdpUsernamePasswordFormFactory {

    /** The id to name in a flow. */
    public static final String ID = "selfservice-connect-account";

    private static final Requirement[] CHOICES = {Requirement.REQUIRED, Requirement.DISABLED};

    @Override
    public Authenticator create(KeycloakSession session) {
        return new ConnectAccount(session);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return CHOICES.clone();
    }

    @Override
    public String getDisplayType() {
        return "Connect with your account (selfservice)";
    }

    @Override
    public String getHelpText() {
        return "Asks for user name and password of the account to connect with. Follow it by the OTP.";
    }
}
