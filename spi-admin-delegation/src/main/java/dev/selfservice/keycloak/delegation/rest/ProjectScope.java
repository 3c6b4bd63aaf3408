package dev.selfservice.keycloak.delegation.rest;

import dev.selfservice.keycloak.delegation.Project;

/**
 * What a mounted resource may rely on: the caller administers the project, now.
 *
 * @param caller who calls
 * @param project which project the URL names
 */
public record ProjectScope(Caller caller, Project project) {}
