/** The default {@link dev.selfservice.keycloak.delegation.ProjectProvider}: projects are Keycloak groups. */
@NullMarked
package dev.selfservice.keycloak.delegation.group;

import org.jspecify.annotations.NullMarked;
