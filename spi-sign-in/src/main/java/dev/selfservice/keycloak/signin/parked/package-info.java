/** What was begun before a change of credentials doesn't end after it (security rule 24). */
@NullMarked
package dev.selfservice.keycloak.signin.parked;

import org.jspecify.annotations.NullMarked;
