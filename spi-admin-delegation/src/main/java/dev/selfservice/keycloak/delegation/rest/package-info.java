/** The realm resource {@code selfservice}; other modules mount their own resources here. */
@NullMarked
package dev.selfservice.keycloak.delegation.rest;

import org.jspecify.annotations.NullMarked;
