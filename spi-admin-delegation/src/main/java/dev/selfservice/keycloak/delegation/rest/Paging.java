package dev.selfservice.keycloak.delegation.rest;

/**
 * Which part of a list is asked for.
 *
 * @param first index of the first element, 0 to 10,000
 * @param max at most so many elements, 1 to 100
 */
public record Paging(int first, int max) {}
