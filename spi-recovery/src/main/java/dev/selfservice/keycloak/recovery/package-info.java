/** What the member goes through: endpoint, authenticator, guard, steps, and Keycloak's own pages run inside. */
@NullMarked
package dev.selfservice.keycloak.recovery;

import org.jspecify.annotations.NullMarked;
