/** The REST contract: every code of the design's table occurs here. */
@NullMarked
package dev.selfservice.keycloak.e2e.rest;

import org.jspecify.annotations.NullMarked;
