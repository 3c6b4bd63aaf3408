/** The two halves of a recovery as types: the mailed token and the spoken secret; parsing and hashing. */
@NullMarked
package dev.selfservice.keycloak.resetlink.secret;

import org.jspecify.annotations.NullMarked;
