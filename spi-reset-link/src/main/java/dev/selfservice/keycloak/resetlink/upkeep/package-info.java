/** What happens by itself: realms are set up, links end by time or by the removal of people, projects and realms, rows go. */
@NullMarked
package dev.selfservice.keycloak.resetlink.upkeep;

import org.jspecify.annotations.NullMarked;
