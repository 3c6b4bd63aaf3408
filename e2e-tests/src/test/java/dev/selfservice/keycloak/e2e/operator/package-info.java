/** What an operator does: asks a realm what is wrong, switches a live realm on, starts a server with wrong options. */
@NullMarked
package dev.selfservice.keycloak.e2e.operator;

import org.jspecify.annotations.NullMarked;
