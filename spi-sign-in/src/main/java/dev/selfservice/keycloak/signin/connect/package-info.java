/** How an account is connected with an identity provider at the first sign-in: by proof, never by an e-mail address. */
@NullMarked
package dev.selfservice.keycloak.signin.connect;

import org.jspecify.annotations.NullMarked;
