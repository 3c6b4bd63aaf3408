/** Sign-ins that were begun before a credential changed: they don't come to an end after it. */
@NullMarked
package dev.selfservice.keycloak.signin.parked;

import org.jspecify.annotations.NullMarked;
