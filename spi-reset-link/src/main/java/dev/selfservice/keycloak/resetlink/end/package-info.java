/** How a link ends before it is finished: one way, whoever or whatever ends it. */
@NullMarked
package dev.selfservice.keycloak.resetlink.end;

import org.jspecify.annotations.NullMarked;
