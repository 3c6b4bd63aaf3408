/** Accounts that wrong guesses have disabled for good: help is for them, too. */
@NullMarked
package dev.selfservice.keycloak.delegation.lockout;

import org.jspecify.annotations.NullMarked;
