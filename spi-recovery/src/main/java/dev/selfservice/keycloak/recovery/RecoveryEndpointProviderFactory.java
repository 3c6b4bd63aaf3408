package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.delegation.settings.Selfservice;
import dev.selfservice.keycloak.resetlink.issue.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Mounts {@link RecoveryEndpoint} at {@code /realms/{realm}/reset-link}. */
public final class RecoveryEndpointProviderFactory implements RealmResourceProviderFactory {

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            /** None where the realm doesn't use us: Keycloak then answers 404, whatever the method. */
            @Override
            public @Nullable Object getResource() {
                return Selfservice.enabled(session.getContext().getRealm()) ? new RecoveryEndpoint(session) : null;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public String getId() {
        return PublicAddress.PATH;
    }

    @Override
    public void close() {}
}
