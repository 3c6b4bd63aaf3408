/** What ends links by itself: time, the retention, and the removal of users, projects and realms. */
@NullMarked
package dev.selfservice.keycloak.resetlink.upkeep;

import org.jspecify.annotations.NullMarked;
