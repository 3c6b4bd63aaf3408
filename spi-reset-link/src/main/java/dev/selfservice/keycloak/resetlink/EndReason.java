package dev.selfservice.keycloak.resetlink;

import java.util.Locale;

/** Why a link ended. Each ending implies one status; the code is what REST answers and events use. */
public enum EndReason {
    FINISHED(ResetLinkStatus.COMPLETED),
    MAIL_FAILED(ResetLinkStatus.MAIL_FAILED),
    TOO_MANY_WRONG_SECRETS(ResetLinkStatus.LOCKED),
    TIME_OUT(ResetLinkStatus.EXPIRED),
    NEWER_LINK(ResetLinkStatus.REPLACED),
    STOPPED_BY_ADMINISTRATOR(ResetLinkStatus.REVOKED),
    STOPPED_BY_MEMBER(ResetLinkStatus.REVOKED),
    MEMBER_LEFT(ResetLinkStatus.REVOKED),
    MEMBER_CHANGED(ResetLinkStatus.REVOKED),
    MEMBER_NOT_ELIGIBLE(ResetLinkStatus.REVOKED),
    PROJECT_REMOVED(ResetLinkStatus.REVOKED),
    ADMINISTRATOR_CHANGED(ResetLinkStatus.REVOKED);

    private final ResetLinkStatus status;

    EndReason(ResetLinkStatus status) {
        this.status = status;
    }

    public ResetLinkStatus status() {
        return status;
    }

    /** E.g. {@code stopped_by_member}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
