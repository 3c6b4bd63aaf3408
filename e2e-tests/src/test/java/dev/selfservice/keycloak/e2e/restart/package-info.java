/** A server that is restarted in the middle of several stories. */
@NullMarked
package dev.selfservice.keycloak.e2e.restart;

import org.jspecify.annotations.NullMarked;
