/** The only package with an entity manager: the tables of the reset links. */
@NullMarked
package dev.selfservice.keycloak.resetlink.jpa;

import org.jspecify.annotations.NullMarked;
