package dev.selfservice.keycloak.e2e.actors;

/**
 * Somebody whom ID-porten knows.
 *
 * @param pid the national identity number; synthetic
 */
public record Citizen(String username, String password, String pid) {}
