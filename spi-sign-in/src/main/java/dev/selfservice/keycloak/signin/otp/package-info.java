/** The one-time code that every sign-in by password needs. */
@NullMarked
package dev.selfservice.keycloak.signin.otp;

import org.jspecify.annotations.NullMarked;
