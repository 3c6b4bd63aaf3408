/** The one-command run: Keycloak with our jars and the demo realm, and a mail catcher, on this machine only. */
@NullMarked
package dev.selfservice.keycloak.devserver;

import org.jspecify.annotations.NullMarked;
