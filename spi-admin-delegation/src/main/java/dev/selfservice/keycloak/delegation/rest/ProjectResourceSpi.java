package dev.selfservice.keycloak.delegation.rest;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link ProjectResourceProvider} as a Keycloak SPI named {@value #NAME}. */
public final class ProjectResourceSpi implements Spi {

    public static final String NAME = "project-resource";

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return ProjectResourceProvider.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return ProjectResourceProviderFactory.class;
    }
}
