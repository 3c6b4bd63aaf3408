/** The use case of the administrator: permission, row, mail, event. */
@NullMarked
package dev.selfservice.keycloak.resetlink.issue;

import org.jspecify.annotations.NullMarked;
