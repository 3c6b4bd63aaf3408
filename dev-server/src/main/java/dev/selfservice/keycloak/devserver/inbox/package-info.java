/** Catches every mail that Keycloak sends and shows it in a browser as its recipient would see it. */
@NullMarked
package dev.selfservice.keycloak.devserver.inbox;

import org.jspecify.annotations.NullMarked;
