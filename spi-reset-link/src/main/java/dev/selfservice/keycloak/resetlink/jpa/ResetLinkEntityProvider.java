package dev.selfservice.keycloak.resetlink.jpa;

import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** Tells Keycloak of our entities and of the changelog that makes their tables. */
public final class ResetLinkEntityProvider implements JpaEntityProvider {

    @Override
    public List<Class<?>> getEntities() {
        return List.of(
                ResetLinkEntity.class,
                SecretAttemptEntity.class,
                IssuingLockEntity.class,
                LimitLiftEntity.class,
                SeenAddressEntity.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/selfservice-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return ResetLinkEntityProviderFactory.ID;
    }

    @Override
    public void close() {}
}
