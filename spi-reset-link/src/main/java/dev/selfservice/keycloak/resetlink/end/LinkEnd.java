package dev.selfservice.keycloak.resetlink.end;

import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.OwnTransaction;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkStatus;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import dev.selfservice.keycloak.resetlink.audit.AuditLog;
import dev.selfservice.keycloak.resetlink.notify.LinkNotices;
import java.time.Instant;
import org.keycloak.models.KeycloakSession;

/**
 * Ends a link: the row, the event and the notice together, in one transaction. What somebody else has ended before stays
 * as it is, and nothing is written or told about it.
 *
 * <p>Works in the session's transaction and realm; not thread-safe.
 */
public final class LinkEnd {

    private final KeycloakSession session;

    public LinkEnd(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Ends a link in a transaction of its own, which is committed when this returns.
     *
     * @return whether this call ended it
     * @see #end
     */
    public static boolean now(KeycloakSession session, ResetLink link, EndReason reason, String actorId) {
        return OwnTransaction.call(session, own -> new LinkEnd(own).end(link, reason, actorId));
    }

    /**
     * Ends a link that has no end yet. One that ran out has ended by that, whatever comes after.
     *
     * @param actorId the user who acted, for the event and the notice
     * @return whether this call ended it
     */
    public boolean end(ResetLink link, EndReason reason, String actorId) {
        Instant now = Clock.now();
        EndReason why = link.status(now) == ResetLinkStatus.EXPIRED ? EndReason.TIME_OUT : reason;
        if (!session.getProvider(ResetLinkStore.class).end(link.id(), why, now)) {
            return false;
        }
        new AuditLog(session).ended(why, link, actorId);
        new LinkNotices(session).ended(why, link, actorId);
        return true;
    }
}
