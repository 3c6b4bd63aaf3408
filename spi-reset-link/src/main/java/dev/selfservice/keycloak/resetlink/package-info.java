/** What a reset link is: its facts, its derived status, its policy. No JPA, no JAX-RS, no forms here. */
@NullMarked
package dev.selfservice.keycloak.resetlink;

import org.jspecify.annotations.NullMarked;
