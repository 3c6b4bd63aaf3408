package dev.selfservice.keycloak.resetlink.rest;

import dev.selfservice.keycloak.delegation.rest.ApiException;
import dev.selfservice.keycloak.delegation.rest.ProjectScope;
import dev.selfservice.keycloak.resetlink.IdentityCheck;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.issue.ResetLinkOrder;
import org.jspecify.annotations.Nullable;

/** The JSON of {@code POST /reset-links}, before it has been checked. */
record ResetLinkOrderBody(
        @Nullable String memberId,
        @Nullable IdentityCheck identityCheck,
        @Nullable String note) {

    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_ID = 255;

    /**
     * The order, once everything that must be there is.
     *
     * @throws ApiException 400 when it isn't
     */
    ResetLinkOrder toOrder(ProjectScope scope) {
        if (memberId == null || memberId.isBlank() || memberId.length() > LONGEST_ID || identityCheck == null) {
            throw ApiException.invalidRequest();
        }
        String text = note == null || note.isBlank() ? null : note.strip();
        boolean tooLong = text != null && text.length() > LONGEST_NOTE;
        if (tooLong || (text == null && identityCheck == IdentityCheck.OTHER)) {
            throw ApiException.invalidRequest();
        }
        return new ResetLinkOrder(
                scope.project(),
                scope.caller().user(),
                scope.caller().signedInAt(),
                memberId,
                new ResetLink.Identity(identityCheck, text));
    }
}
