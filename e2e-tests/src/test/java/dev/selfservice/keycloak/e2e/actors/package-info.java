/** Who acts: administrators, members, their mail box, their authenticator app, their browsers. */
@NullMarked
package dev.selfservice.keycloak.e2e.actors;

import org.jspecify.annotations.NullMarked;
