package dev.selfservice.keycloak.signin.idporten;

import java.util.List;
import org.keycloak.broker.oidc.OIDCIdentityProviderConfig;
import org.keycloak.broker.provider.AbstractIdentityProviderFactory;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Offers {@link IdPortenProvider} to realms. */
public final class IdPortenProviderFactory extends AbstractIdentityProviderFactory<IdPortenProvider> {

    /** The id to name in a realm. */
    public static final String ID = "idporten";

    @Override
    public IdPortenProvider create(KeycloakSession session, IdentityProviderModel model) {
        return new IdPortenProvider(session, new IdPortenConfig(model, new Discovery(session)));
    }

    @Override
    public IdPortenConfig createConfig() {
        return new IdPortenConfig();
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getName() {
        return "ID-porten";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(OIDCIdentityProviderConfig.ISSUER)
                .label("Issuer")
                .helpText("Its metadata say where the endpoints are. https://idporten.no; https://test.idporten.no")
                .type(ProviderConfigProperty.STRING_TYPE)
                .add()
                .property()
                .name(Level.SETTING)
                .label("Required level")
                .helpText("How sure ID-porten must be of who somebody is.")
                .type(ProviderConfigProperty.LIST_TYPE)
                .options("substantial", "high")
                .defaultValue("substantial")
                .add()
                .build();
    }
}
