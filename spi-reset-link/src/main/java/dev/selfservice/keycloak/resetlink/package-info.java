/** What a reset link is and how its secret is tried: facts, derived status, policy. No JPA, no JAX-RS, no forms here. */
@NullMarked
package dev.selfservice.keycloak.resetlink;

import org.jspecify.annotations.NullMarked;
