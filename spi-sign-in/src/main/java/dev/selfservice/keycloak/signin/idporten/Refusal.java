package dev.selfservice.keycloak.signin.idporten;

import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.ErrorPageException;

/** Why a sign-in that ID-porten was content with is not taken here. */
enum Refusal {
    /** Not signed in at the level that the realm requires. */
    LEVEL_TOO_LOW("signInLevelTooLow"),
    /** Signed in too long ago for what is wanted, or nobody knows when. */
    NOT_FRESH("signInNotFresh"),
    /** Nobody in particular: the client may not see the identity number, or it is not one. */
    NO_IDENTITY("signInNoIdentity"),
    /** Two accounts or more are connected with this person: nobody can say which one is meant. */
    SEVERAL_ACCOUNTS("signInSeveralAccounts"),
    /** Another account was connected with this person while this one was about to be. */
    OTHER_ACCOUNT("signInOtherAccount"),
    /** The account that was to be connected is connected already, with somebody else. */
    OTHER_PERSON("signInOtherPerson");

    /** The key of what the person reads. */
    private final String message;

    Refusal(String message) {
        this.message = message;
    }

    /** Writes the event, and what ends the request with a page about it; nothing of the request is kept. */
    ErrorPageException refuse(KeycloakSession session, EventBuilder event, String alias) {
        event.event(EventType.IDENTITY_PROVIDER_LOGIN)
                .detail(Details.IDENTITY_PROVIDER, alias)
                .detail(Details.REASON, reason())
                .error(Errors.IDENTITY_PROVIDER_LOGIN_FAILURE);
        return new ErrorPageException(
                session, session.getContext().getAuthenticationSession(), Response.Status.FORBIDDEN, message);
    }

    /** What the event says. */
    String reason() {
        return name().toLowerCase(Locale.ROOT);
    }
}
