/** When a person's credentials last changed through us, kept to the millisecond. */
@NullMarked
package dev.selfservice.keycloak.signin.change;

import org.jspecify.annotations.NullMarked;
