/** What this module keeps in tables of its own. */
@NullMarked
package dev.selfservice.keycloak.delegation.jpa;

import org.jspecify.annotations.NullMarked;
