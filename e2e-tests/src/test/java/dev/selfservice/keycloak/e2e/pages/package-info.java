/** What a member sees, page by page. */
@NullMarked
package dev.selfservice.keycloak.e2e.pages;

import org.jspecify.annotations.NullMarked;
