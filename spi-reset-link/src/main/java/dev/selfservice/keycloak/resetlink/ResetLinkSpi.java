package dev.selfservice.keycloak.resetlink;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link ResetLinkStore} as a Keycloak SPI named {@value #NAME}. */
public final class ResetLinkSpi implements Spi {

    public static final String NAME = "reset-link";

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
        return ResetLinkStore.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return ResetLinkStoreFactory.class;
    }
}
