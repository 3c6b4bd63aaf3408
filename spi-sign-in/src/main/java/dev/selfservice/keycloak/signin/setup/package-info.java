/** What a realm needs so that nobody signs in with a password alone: flows, and the required actions of this module. */
@NullMarked
package dev.selfservice.keycloak.signin.setup;

import org.jspecify.annotations.NullMarked;
