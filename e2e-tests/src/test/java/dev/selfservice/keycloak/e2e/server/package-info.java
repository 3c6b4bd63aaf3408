/** The one server, its realm, its clock and its database, as the tests reach them. */
@NullMarked
package dev.selfservice.keycloak.e2e.server;

import org.jspecify.annotations.NullMarked;
