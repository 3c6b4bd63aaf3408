/** The security rules, attacked as an outsider would, and upkeep. */
@NullMarked
package dev.selfservice.keycloak.e2e.rules;

import org.jspecify.annotations.NullMarked;
