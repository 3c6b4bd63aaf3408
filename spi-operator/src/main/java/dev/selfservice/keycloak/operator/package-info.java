/** What an operator asks of us: the check, the setup, and whether the server is supported. */
@NullMarked
package dev.selfservice.keycloak.operator;

import org.jspecify.annotations.NullMarked;
