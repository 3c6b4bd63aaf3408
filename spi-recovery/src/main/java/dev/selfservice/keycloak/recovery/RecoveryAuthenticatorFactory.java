package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.resetlink.setup.RealmSetup;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes {@link RecoveryAuthenticator}s. */
public final class RecoveryAuthenticatorFactory implements AuthenticatorFactory {

    private static final Requirement[] REQUIRED = {Requirement.REQUIRED};

    @Override
    public Authenticator create(KeycloakSession session) {
        return new RecoveryAuthenticator();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public String getId() {
        return RealmSetup.AUTHENTICATOR;
    }

    @Override
    public String getDisplayType() {
        return "Reset link and secret";
    }

    @Override
    public @Nullable String getReferenceCategory() {
        return null;
    }

    @Override
    public String getHelpText() {
        return "A member's recovery by a mailed link and a spoken secret. Only for the flow that is set up by itself.";
    }

    @Override
    public boolean isConfigurable() {
        return false;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return REQUIRED.clone();
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public void close() {}
}
