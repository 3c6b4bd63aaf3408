/** How people sign in. This package has only what the module does by itself; the rest is in the packages below. */
@NullMarked
package dev.selfservice.keycloak.signin;

import org.jspecify.annotations.NullMarked;
