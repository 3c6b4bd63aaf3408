package dev.selfservice.keycloak.delegation;

/**
 * Something without which a realm can't have any project. For operators, in English as Keycloak's own command line.
 *
 * @param what a group's path, a switch, a system's name
 * @param remedy how it is mended
 */
public record Lacking(String what, String remedy) {}
