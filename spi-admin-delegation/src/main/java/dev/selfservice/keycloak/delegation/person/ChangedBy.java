package dev.selfservice.keycloak.delegation.person;

/** Who changed something of an account, in kind. */
public enum ChangedBy {
    /** Somebody who is signed in to it: the owner, or who took the owner's place. */
    OWNER,
    /** Somebody who runs the realm, or a program that does. */
    OPERATOR,
    /** An identity provider, or a directory that Keycloak reads from. */
    ELSEWHERE
}
