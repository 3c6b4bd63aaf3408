/** ID-porten as an identity provider: who somebody is, how sure that is, and since when. */
@NullMarked
package dev.selfservice.keycloak.signin.idporten;

import org.jspecify.annotations.NullMarked;
