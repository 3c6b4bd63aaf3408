/** The REST resource {@code reset-links} of a project. */
@NullMarked
package dev.selfservice.keycloak.resetlink.rest;

import org.jspecify.annotations.NullMarked;
