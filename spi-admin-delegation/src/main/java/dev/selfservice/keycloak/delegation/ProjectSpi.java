package dev.selfservice.keycloak.delegation;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link ProjectProvider} as a Keycloak SPI named {@value #NAME}. */
public final class ProjectSpi implements Spi {

    public static final String NAME = "project";

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
        return ProjectProvider.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return ProjectProviderFactory.class;
    }
}
