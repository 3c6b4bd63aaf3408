package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.OwnTransaction;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import dev.selfservice.keycloak.resetlink.audit.AuditLog;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** What every request of a recovery is asked, before anything else happens. The one place that says yes. */
final class Guard {

    private final Recovery recovery;

    Guard(Recovery recovery) {
        this.recovery = recovery;
    }

    /**
     * Whether this browser may go on with the recovery now. Holds the link's row until the request ends, so that nobody
     * stops it in between.
     */
    boolean allowsRecovery() {
        return new NonceCookie(recovery.session())
                .read()
                .filter(nonce -> recovery.store().holdsRecovery(recovery.link().id(), nonce.hash(), Clock.now()))
                .isPresent();
    }

    /** Whether this link may be helped with at all; a POST that finds it may not ends it for good. */
    boolean allowsHelp(boolean post) {
        Optional<EndReason> objection = recovery.objection();
        if (objection.isPresent() && post) {
            end(objection.get());
        }
        return objection.isEmpty();
    }

    /** Somebody other than the member who is signed in to this browser, by cookie or in this tab's session. */
    Optional<UserSessionModel> otherUser() {
        KeycloakSession session = recovery.session();
        AuthResult signedIn = AuthenticationManager.authenticateIdentityCookie(
                session, recovery.flow().getRealm(), true);
        UserSessionModel here = signedIn != null
                ? signedIn.session()
                : session.sessions()
                        .getUserSession(
                                recovery.flow().getRealm(),
                                recovery.flow()
                                        .getAuthenticationSession()
                                        .getParentSession()
                                        .getId());
        return Optional.ofNullable(here).filter(found -> Optional.ofNullable(found.getUser())
                .map(UserModel::getId)
                .filter(recovery.link().memberId()::equals)
                .isEmpty());
    }

    private void end(EndReason endReason) {
        ResetLink link = recovery.link();
        OwnTransaction.call(recovery.session(), own -> {
            boolean ended = own.getProvider(ResetLinkStore.class).end(link.id(), endReason, Clock.now());
            if (ended) {
                new AuditLog(own).ended(endReason, link, link.memberId());
            }
            return ended;
        });
    }
}
