package dev.selfservice.keycloak.resetlink;

/** How the administrator checks, or has checked, that the caller is the member. */
public enum IdentityCheck {
    VIDEO,
    IN_PERSON,
    CALL_BACK,
    KNOWN_PERSON,
    /** Anything else; needs a note that says what. */
    OTHER
}
