/** The journeys, in a real browser. */
@NullMarked
package dev.selfservice.keycloak.e2e.scenarios;

import org.jspecify.annotations.NullMarked;
