package dev.selfservice.keycloak.delegation.address;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link SeenAddresses}. */
public interface SeenAddressesFactory extends ProviderFactory<SeenAddresses> {}
