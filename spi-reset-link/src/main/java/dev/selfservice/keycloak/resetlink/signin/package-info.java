/** What a recovery means for sign-ins: those begun before it don't come to an end. */
@NullMarked
package dev.selfservice.keycloak.resetlink.signin;

import org.jspecify.annotations.NullMarked;
