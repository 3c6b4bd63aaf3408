/** How somebody's sessions end. */
@NullMarked
package dev.selfservice.keycloak.signin.sessions;

import org.jspecify.annotations.NullMarked;
