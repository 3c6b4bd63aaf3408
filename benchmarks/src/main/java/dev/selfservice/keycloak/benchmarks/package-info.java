/** Side by side with stock Keycloak. */
@NullMarked
package dev.selfservice.keycloak.benchmarks;

import org.jspecify.annotations.NullMarked;
