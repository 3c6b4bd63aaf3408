/** A source of projects as somebody else would write it, in one room: Keycloak's organizations. Runs in the server. */
@NullMarked
package dev.selfservice.keycloak.e2e.projects.organization;

import org.jspecify.annotations.NullMarked;
