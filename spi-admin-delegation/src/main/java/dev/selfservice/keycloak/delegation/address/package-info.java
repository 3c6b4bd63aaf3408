/** Which e-mail address a user has, since when, and who hears that it changed. */
@NullMarked
package dev.selfservice.keycloak.delegation.address;

import org.jspecify.annotations.NullMarked;
