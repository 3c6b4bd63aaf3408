package dev.selfservice.keycloak.delegation.rest;

import org.keycloak.provider.Provider;

/**
 * Mounts a resource at {@code /realms/{realm}/selfservice/projects/{project}/<provider id>}.
 *
 * <p>The caller's token and the right to the project are checked before. One instance serves one session.
 */
public interface ProjectResourceProvider extends Provider {

    /** A JAX-RS sub-resource for this scope. */
    Object resource(ProjectScope scope);
}
