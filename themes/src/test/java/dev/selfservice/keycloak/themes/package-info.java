/** Proves that the languages of the theme are whole. */
package dev.selfservice.keycloak.themes;
