package dev.selfservice.keycloak.delegation.address;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link SeenAddresses} as a Keycloak SPI. */
public final class SeenAddressSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "seen-address";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return SeenAddresses.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return SeenAddressesFactory.class;
    }
}
