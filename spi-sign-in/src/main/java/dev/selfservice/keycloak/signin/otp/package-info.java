/** How people sign in with a one-time code: always, and with an enrolment that replaces the old OTP. */
@NullMarked
package dev.selfservice.keycloak.signin.otp;

import org.jspecify.annotations.NullMarked;
