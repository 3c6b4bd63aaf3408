/** Sign-ins that were begun before a recovery: they can't be finished after it. */
@NullMarked
package dev.selfservice.keycloak.signin.parked;

import org.jspecify.annotations.NullMarked;
