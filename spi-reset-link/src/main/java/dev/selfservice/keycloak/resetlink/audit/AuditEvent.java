package dev.selfservice.keycloak.resetlink.audit;

import java.util.Locale;
import org.keycloak.events.EventType;

/** Every event of a reset link and the Keycloak type it travels as. {@code docs/events.md} says when each arises. */
public enum AuditEvent {
    CREATED(EventType.EXECUTE_ACTIONS),
    REFUSED(EventType.EXECUTE_ACTIONS_ERROR),
    MAILED(EventType.SEND_RESET_PASSWORD),
    MAIL_FAILED(EventType.SEND_RESET_PASSWORD_ERROR),
    OPENED(EventType.EXECUTE_ACTION_TOKEN),
    WRONG_SECRET(EventType.EXECUTE_ACTION_TOKEN_ERROR),
    LIMIT_REACHED(EventType.EXECUTE_ACTION_TOKEN_ERROR),
    LOCKED(EventType.EXECUTE_ACTION_TOKEN_ERROR),
    REDEEMED(EventType.EXECUTE_ACTION_TOKEN),
    PASSWORD_SET(EventType.UPDATE_CREDENTIAL),
    PASSWORD_KEPT(EventType.EXECUTE_ACTION_TOKEN),
    OTP_SET(EventType.UPDATE_CREDENTIAL),
    OLD_OTP_REMOVED(EventType.REMOVE_CREDENTIAL),
    SESSIONS_ENDED(EventType.LOGOUT),
    COMPLETED(EventType.EXECUTE_ACTION_TOKEN),
    UNLOCKED(EventType.EXECUTE_ACTION_TOKEN),
    STOPPED(EventType.EXECUTE_ACTION_TOKEN),
    REPLACED(EventType.EXECUTE_ACTION_TOKEN),
    EXPIRED(EventType.EXECUTE_ACTION_TOKEN);

    private final EventType type;

    AuditEvent(EventType type) {
        this.type = type;
    }

    public EventType type() {
        return type;
    }

    /** The value of the detail {@link AuditLog#EVENT}, e.g. {@code wrong_secret}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isError() {
        return type.name().endsWith("_ERROR");
    }
}
