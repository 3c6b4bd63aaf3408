/** The only package that names the events of a link. */
@NullMarked
package dev.selfservice.keycloak.resetlink.audit;

import org.jspecify.annotations.NullMarked;
