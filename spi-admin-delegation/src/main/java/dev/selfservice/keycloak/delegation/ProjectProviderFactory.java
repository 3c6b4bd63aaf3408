package dev.selfservice.keycloak.delegation;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link ProjectProvider}s. Chosen with {@code --spi-project--provider=<id>}; the default is {@code group}. */
public interface ProjectProviderFactory extends ProviderFactory<ProjectProvider> {}
