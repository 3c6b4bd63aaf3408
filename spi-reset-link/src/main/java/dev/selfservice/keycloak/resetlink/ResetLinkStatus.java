package dev.selfservice.keycloak.resetlink;

/** Where a link stands; derived from its facts by {@link ResetLink#status}, never stored. */
public enum ResetLinkStatus {
    /** The row exists, the mail isn't accepted yet. */
    CREATED,
    /** The mail server accepted the mail; the link waits for its secret. */
    SENT,
    /** The secret was right and a recovery goes on. */
    IN_RECOVERY,
    COMPLETED,
    MAIL_FAILED,
    LOCKED,
    EXPIRED,
    /** Stopped by a person, or because the right to help ended. */
    REVOKED,
    REPLACED
}
