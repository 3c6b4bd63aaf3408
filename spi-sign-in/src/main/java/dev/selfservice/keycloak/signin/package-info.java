/** How people sign in. This room holds only what the module does by itself; the rest is in the rooms below. */
@NullMarked
package dev.selfservice.keycloak.signin;

import org.jspecify.annotations.NullMarked;
