/** How people sign in: password and OTP, or ID-porten; and what a password alone is worth. */
@NullMarked
package dev.selfservice.keycloak.e2e.signin;

import org.jspecify.annotations.NullMarked;
