/** The only room that names events. */
@NullMarked
package dev.selfservice.keycloak.resetlink.audit;

import org.jspecify.annotations.NullMarked;
