package dev.selfservice.keycloak.signin.idporten;

import java.util.Locale;

/** Why a sign-in that ID-porten was content with is not taken here. */
enum Refusal {
    /** Not signed in at the level that the realm requires. */
    LEVEL_TOO_LOW("signInLevelTooLow"),
    /** Signed in too long ago for what is wanted, or nobody knows when. */
    NOT_FRESH("signInNotFresh"),
    /** Nobody in particular: the client may not see the identity number, or it is not one. */
    NO_IDENTITY("signInNoIdentity");

    private final String message;

    Refusal(String message) {
        this.message = message;
    }

    /** What the event says. */
    String reason() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of what the person reads. */
    String message() {
        return message;
    }
}
