/** What the owner of an account is told by mail: a new OTP, an identity provider connected or disconnected. */
@NullMarked
package dev.selfservice.keycloak.signin.notify;

import org.jspecify.annotations.NullMarked;
