package dev.selfservice.keycloak.resetlink.notify;

import dev.selfservice.keycloak.delegation.person.AfterCommit;
import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.ResetLink;
import java.time.Instant;
import org.keycloak.models.KeycloakSession;

/**
 * Tells people by mail what happened to a link. Call it in the session whose transaction makes it happen, and only when the
 * conditional UPDATE hit its row: then each notice is sent once, and none for what is rolled back. Nothing here throws
 * for a mail that can't be sent, and nothing waits for the mail server.
 */
public final class LinkNotices {

    private final KeycloakSession session;

    /** For one transaction. */
    public LinkNotices(KeycloakSession session) {
        this.session = session;
    }

    /** Somebody who has the mail seems to be guessing. */
    public void wrongSecrets(ResetLink link) {
        tell(link, link.memberId(), LinkNotice.WRONG_SECRETS_MEMBER, LinkNotice.WRONG_SECRETS_ADMINISTRATOR);
    }

    /** The last attempt was wrong, too. */
    public void locked(ResetLink link) {
        tell(link, link.memberId(), LinkNotice.LOCKED_MEMBER, LinkNotice.LOCKED_ADMINISTRATOR);
    }

    /** The member, or who has the member's mail, stopped a link that wasn't expected. */
    public void stoppedByMember(ResetLink link) {
        tell(link, link.memberId(), LinkNotice.STOPPED_BY_MEMBER);
    }

    /**
     * An administrator of the project stopped a link.
     *
     * @param actorId which one; the one who made the link isn't told of their own doing
     */
    public void stoppedByAdministrator(ResetLink link, String actorId) {
        tell(link, actorId, LinkNotice.STOPPED_BY_ADMINISTRATOR);
        if (!actorId.equals(link.administratorId())) {
            tell(link, actorId, LinkNotice.STOPPED_BY_OTHER_ADMINISTRATOR);
        }
    }

    /** A new password is stored; told at once, since a recovery may never be finished. */
    public void passwordSet(ResetLink link) {
        tell(link, link.memberId(), LinkNotice.PASSWORD_SET);
    }

    /**
     * The recovery is finished.
     *
     * @param link with what became of password and OTP
     */
    public void finished(ResetLink link) {
        tell(link, link.memberId(), LinkNotice.FINISHED_MEMBER, LinkNotice.FINISHED_ADMINISTRATOR);
    }

    private void tell(ResetLink link, String actorId, LinkNotice... notices) {
        Instant when = Clock.now();
        for (LinkNotice notice : notices) {
            AfterCommit.of(
                    session, session.getContext().getRealm(), "reset link " + link.id(), own -> new LinkNoticeMail(
                                    own, link)
                            .send(notice, actorId, when));
        }
    }
}
