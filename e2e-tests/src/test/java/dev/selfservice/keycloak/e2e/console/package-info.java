/** What members and project administrators do in the console, page by page and state by state. */
@NullMarked
package dev.selfservice.keycloak.e2e.console;

import org.jspecify.annotations.NullMarked;
