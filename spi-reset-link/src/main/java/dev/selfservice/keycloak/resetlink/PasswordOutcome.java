package dev.selfservice.keycloak.resetlink;

/** What became of the member's password in a recovery. */
public enum PasswordOutcome {
    SET,
    KEPT
}
