package dev.selfservice.keycloak.resetlink.notify;

import dev.selfservice.keycloak.delegation.person.AfterCommit;
import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.EndReason;
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
        tell(link, link.who().memberId(), LinkNotice.WRONG_SECRETS_MEMBER, LinkNotice.WRONG_SECRETS_ADMINISTRATOR);
    }

    /**
     * A link ended without being finished. Told are a stop by a person, a lock, and a newer link by another administrator,
     * maybe of another project; at all other ends nothing has happened that anybody would have to know.
     *
     * @param actorId who ended it: an administrator isn't told of what they did themselves
     */
    public void ended(EndReason reason, ResetLink link, String actorId) {
        switch (reason) {
            case STOPPED_BY_MEMBER -> tell(link, actorId, LinkNotice.STOPPED_BY_MEMBER);
            case STOPPED_BY_ADMINISTRATOR -> {
                tell(link, actorId, LinkNotice.STOPPED_BY_ADMINISTRATOR);
                if (!actorId.equals(link.who().administratorId())) {
                    tell(link, actorId, LinkNotice.STOPPED_BY_OTHER_ADMINISTRATOR);
                }
            }
            case TOO_MANY_WRONG_SECRETS ->
                tell(link, actorId, LinkNotice.LOCKED_MEMBER, LinkNotice.LOCKED_ADMINISTRATOR);
            case NEWER_LINK -> {
                if (!actorId.equals(link.who().administratorId())) {
                    tell(link, actorId, LinkNotice.REPLACED_MEMBER, LinkNotice.REPLACED_ADMINISTRATOR);
                }
            }
            default -> {
                // Time, a failed mail or a right that ended.
            }
        }
    }

    /** A new password is stored; told at once, since a recovery may never be finished. */
    public void passwordSet(ResetLink link) {
        tell(link, link.who().memberId(), LinkNotice.PASSWORD_SET);
    }

    /**
     * The recovery is finished.
     *
     * @param link with what became of password and OTP
     */
    public void finished(ResetLink link) {
        tell(link, link.who().memberId(), LinkNotice.FINISHED_MEMBER, LinkNotice.FINISHED_ADMINISTRATOR);
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
