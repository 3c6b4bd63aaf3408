/** Who may help whom. Knows projects, members and administrators, and nothing of links. Uses no other module of ours. */
@NullMarked
package dev.selfservice.keycloak.delegation;

import org.jspecify.annotations.NullMarked;
