package dev.selfservice.keycloak.signin.parked;

import dev.selfservice.keycloak.signin.parked.ParkedSignIns.Parked;
import jakarta.ws.rs.core.Response;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.ErrorPage;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/** Ends what may not go on, has it written down, and says so. */
final class ParkedRefusal {

    /** The detail {@code reason} of the event. */
    static final String REASON = "selfservice-parked-sign-in";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Parked parked;

    ParkedRefusal(SignInRequest request, Parked parked) {
        this.session = request.session();
        this.realm = request.realm();
        this.parked = parked;
    }

    /** Before Keycloak has done anything: the tab goes, in the request's own transaction. */
    Response early() {
        event(session);
        Response page = page();
        if (parked.tab() != null) {
            new AuthenticationSessionManager(session).removeAuthenticationSession(realm, parked.tab(), false);
        }
        return page;
    }

    /**
     * After Keycloak has done everything: all of it is rolled back, and what could be gone on with is removed in a
     * transaction of its own.
     */
    Response late() {
        Response page = page();
        session.getTransactionManager().setRollbackOnly();
        KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), session.getContext(), own -> {
            event(own);
            remove(own);
        });
        return page;
    }

    private void remove(KeycloakSession own) {
        if (parked.sessionId() == null) {
            return;
        }
        RootAuthenticationSessionModel root =
                own.authenticationSessions().getRootAuthenticationSession(realm, parked.sessionId());
        if (root != null) {
            own.authenticationSessions().removeRootAuthenticationSession(realm, root);
        }
        UserSessionModel issued = own.sessions().getUserSession(realm, parked.sessionId());
        if (issued != null) {
            own.sessions().removeUserSession(realm, issued);
        }
        UserSessionModel offline = own.sessions().getOfflineUserSession(realm, parked.sessionId());
        if (offline != null) {
            own.sessions().removeOfflineUserSession(realm, offline);
        }
    }

    private void event(KeycloakSession in) {
        new EventBuilder(realm, in, in.getContext().getConnection())
                .event(EventType.LOGIN)
                .client(
                        parked.tab() == null
                                ? in.getContext().getClient()
                                : parked.tab().getClient())
                .user(parked.userId())
                .session(parked.sessionId())
                .detail("reason", REASON)
                .error(Errors.EXPIRED_CODE);
    }

    private Response page() {
        return ErrorPage.error(session, parked.tab(), Response.Status.BAD_REQUEST, "signInParked");
    }
}
