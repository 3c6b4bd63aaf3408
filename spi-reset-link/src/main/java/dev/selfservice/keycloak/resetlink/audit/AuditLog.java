package dev.selfservice.keycloak.resetlink.audit;

import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.ResetLink;
import java.util.Map;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Writes the events of a link through Keycloak's listeners and, when the realm stores events, its event store.
 *
 * <p>A success is stored in the session's transaction, so that there is no event of a change that was rolled back; an
 * error is stored at once in its own ({@link EventBuilder#error}). No detail ever carries a token or a secret.
 */
public final class AuditLog {

    /** The detail that says which of ours it is. */
    public static final String EVENT = "reset_link_event";

    private final KeycloakSession session;

    public AuditLog(KeycloakSession session) {
        this.session = session;
    }

    /** Something the member did, or that happened to the member's account. */
    public void byMember(AuditEvent event, ResetLink link, Map<String, String> details) {
        emit(event, link.who().memberId(), link, details);
    }

    /** Something the administrator did. */
    public void byAdministrator(AuditEvent event, ResetLink link, Map<String, String> details) {
        emit(event, link.who().administratorId(), link, details);
    }

    /**
     * A link ended by something else than its last step, which has an event of its own: the right secret's or the last
     * wrong one's. The event's user is the one who acted.
     */
    public void ended(EndReason endReason, ResetLink link, String actorId) {
        AuditEvent event =
                switch (endReason) {
                    case TIME_OUT -> AuditEvent.EXPIRED;
                    case NEWER_LINK -> AuditEvent.REPLACED;
                    case MAIL_FAILED -> AuditEvent.MAIL_FAILED;
                    case STOPPED_BY_ADMINISTRATOR,
                            STOPPED_BY_MEMBER,
                            MEMBER_LEFT,
                            MEMBER_CHANGED,
                            MEMBER_NOT_ELIGIBLE,
                            PROJECT_REMOVED,
                            ADMINISTRATOR_CHANGED -> AuditEvent.STOPPED;
                    case FINISHED, TOO_MANY_WRONG_SECRETS ->
                        throw new IllegalArgumentException("has an event of its own: " + endReason);
                };
        emit(event, actorId, link, Map.of("reason", endReason.code()));
    }

    /** No link was made. */
    public void refused(String administratorId, String projectId, String memberId, String reason) {
        builder(AuditEvent.REFUSED, administratorId)
                .detail("project_id", projectId)
                .detail("member_id", memberId)
                .detail("reason", reason)
                .error(reason);
    }

    private void emit(AuditEvent event, String actorId, ResetLink link, Map<String, String> details) {
        EventBuilder builder = builder(event, actorId)
                .detail("reset_link_id", link.id())
                .detail("project_id", link.who().projectId())
                .detail("member_id", link.who().memberId())
                .detail("administrator_id", link.who().administratorId());
        details.forEach(builder::detail);
        if (event.isError()) {
            builder.error(event.code());
        } else {
            builder.success();
        }
    }

    private EventBuilder builder(AuditEvent event, String userId) {
        RealmModel realm = session.getContext().getRealm();
        EventBuilder builder = new EventBuilder(realm, session)
                .event(event.type())
                .user(userId)
                .detail(EVENT, event.code());
        if (session.getContext().getClient() != null) {
            builder.client(session.getContext().getClient());
        }
        if (session.getContext().getConnection() != null) {
            builder.ipAddress(session.getContext().getConnection().getRemoteHost());
        }
        return builder;
    }
}
