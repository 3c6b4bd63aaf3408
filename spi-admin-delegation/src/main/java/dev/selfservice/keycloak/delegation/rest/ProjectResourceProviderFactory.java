package dev.selfservice.keycloak.delegation.rest;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link ProjectResourceProvider}s; the factory's id is the path segment under the project. */
public interface ProjectResourceProviderFactory extends ProviderFactory<ProjectResourceProvider> {}
