package dev.selfservice.keycloak.resetlink;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link ResetLinkStore}s. */
public interface ResetLinkStoreFactory extends ProviderFactory<ResetLinkStore> {}
