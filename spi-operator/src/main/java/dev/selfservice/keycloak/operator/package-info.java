/** What an operator asks of us: the check and the setup. */
@NullMarked
package dev.selfservice.keycloak.operator;

import org.jspecify.annotations.NullMarked;
