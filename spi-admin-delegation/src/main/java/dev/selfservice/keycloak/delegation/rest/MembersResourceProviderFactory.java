package dev.selfservice.keycloak.delegation.rest;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Mounts the members at {@code /projects/{project}/members}. */
public final class MembersResourceProviderFactory implements ProjectResourceProviderFactory {

    @Override
    public ProjectResourceProvider create(KeycloakSession session) {
        return new ProjectResourceProvider() {
            @Override
            public Object resource(ProjectScope scope) {
                return new MembersResource(session, scope);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void init(Config.Scope options) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return "members";
    }
}
