/** Typed realm settings: the attributes {@code selfservice.*}, their defaults and ranges. */
@NullMarked
package dev.selfservice.keycloak.delegation.settings;

import org.jspecify.annotations.NullMarked;
