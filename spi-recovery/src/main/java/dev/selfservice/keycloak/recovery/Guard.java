package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.end.LinkEnd;
import dev.selfservice.keycloak.resetlink.secret.LinkToken;
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

    /** The recovery, if this browser may go on with it now. Nobody can stop the link until the request ends. */
    Optional<HeldRecovery> hold() {
        return new NonceCookie(recovery.session()).read().flatMap(this::hold);
    }

    /** The same, for the browser that has just been given this nonce. */
    Optional<HeldRecovery> hold(LinkToken nonce) {
        return recovery.store()
                .holdRecovery(recovery.link().id(), nonce.hash(), Clock.now())
                .flatMap(link -> recovery.member().map(member -> new HeldRecovery(recovery, link, nonce, member)));
    }

    /** Whether this link may be helped with at all; a POST that finds it may not ends it for good. */
    boolean allowsHelp(boolean post) {
        Optional<EndReason> objection = recovery.objection();
        if (post) {
            objection.ifPresent(reason -> new LinkEnd(recovery.session())
                    .end(recovery.link(), reason, recovery.link().who().memberId()));
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
                .filter(recovery.link().who().memberId()::equals)
                .isEmpty());
    }
}
