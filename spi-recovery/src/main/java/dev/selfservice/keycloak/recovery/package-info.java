/** The use case of the member: endpoint, authenticator, steps, guard, and Keycloak's own pages run inside. */
@NullMarked
package dev.selfservice.keycloak.recovery;

import org.jspecify.annotations.NullMarked;
