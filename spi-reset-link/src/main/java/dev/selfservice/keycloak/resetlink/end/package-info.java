/** How a link ends when it is stopped, replaced, out of time or no longer right: in one way, with event and notice. */
@NullMarked
package dev.selfservice.keycloak.resetlink.end;

import org.jspecify.annotations.NullMarked;
