/** The enrolment that replaces: inside a recovery and for people who are signed in. */
@NullMarked
package dev.selfservice.keycloak.resetlink.otp;

import org.jspecify.annotations.NullMarked;
