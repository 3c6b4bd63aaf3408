package dev.selfservice.keycloak.delegation.rest;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.UserModel;

/**
 * Who calls, after all checks on the token: a person, through the console's client.
 *
 * @param user the caller
 * @param signedInAt when the caller last signed in, by the session; empty when it isn't known
 * @param locale the language answers are given in
 */
public record Caller(UserModel user, Optional<Instant> signedInAt, Locale locale) {}
