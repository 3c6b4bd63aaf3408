/** What happens by itself: realms are set up, links end by time or because somebody or something is gone, rows go. */
@NullMarked
package dev.selfservice.keycloak.resetlink.upkeep;

import org.jspecify.annotations.NullMarked;
