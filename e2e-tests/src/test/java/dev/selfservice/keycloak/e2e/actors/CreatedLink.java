package dev.selfservice.keycloak.e2e.actors;

/**
 * A link as its administrator knows it.
 *
 * @param secret as the call sheet shows it, in groups of four
 */
public record CreatedLink(String id, String secret) {}
