/** Who may help whom. Knows projects, members and administrators; knows nothing of links. */
@NullMarked
package dev.selfservice.keycloak.delegation;

import org.jspecify.annotations.NullMarked;
