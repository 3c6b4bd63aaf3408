package dev.selfservice.keycloak.delegation;

/**
 * A group of people with a code and a name.
 *
 * @param id stable identifier, as it stands in URLs
 * @param code short technical name, unique in the realm
 * @param name what people read; written by people, so data wherever it is shown
 */
public record Project(String id, String code, String name) {}
