/** What ends links by itself: time, the retention, and the removal of users, groups and realms. */
@NullMarked
package dev.selfservice.keycloak.resetlink.upkeep;

import org.jspecify.annotations.NullMarked;
