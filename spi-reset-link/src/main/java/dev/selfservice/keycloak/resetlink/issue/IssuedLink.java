package dev.selfservice.keycloak.resetlink.issue;

import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.secret.Secret;

/** A link that has been mailed, and its secret, which nobody can look up again. */
public record IssuedLink(ResetLink link, Secret secret) {}
