package dev.selfservice.keycloak.signin.change;

import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** Tells Keycloak of our entity and of the changelog that makes its table. */
public final class CredentialChangeEntityProvider implements JpaEntityProvider {

    @Override
    public List<Class<?>> getEntities() {
        return List.of(CredentialChangeEntity.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/selfservice-sign-in-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return CredentialChangeEntityProviderFactory.ID;
    }

    @Override
    public void close() {}
}
