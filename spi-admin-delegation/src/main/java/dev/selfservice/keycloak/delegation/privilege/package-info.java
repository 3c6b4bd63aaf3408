/** What somebody may do in Keycloak's own administration. Knows nothing of projects and members. */
@NullMarked
package dev.selfservice.keycloak.delegation.privilege;

import org.jspecify.annotations.NullMarked;
