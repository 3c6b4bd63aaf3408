/** Where projects come from: what holds of every source, shown on the one we ship and on another. */
@NullMarked
package dev.selfservice.keycloak.e2e.projects;

import org.jspecify.annotations.NullMarked;
