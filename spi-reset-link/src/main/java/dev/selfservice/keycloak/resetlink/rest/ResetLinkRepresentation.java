package dev.selfservice.keycloak.resetlink.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.selfservice.keycloak.resetlink.IdentityCheck;
import dev.selfservice.keycloak.resetlink.PasswordOutcome;
import dev.selfservice.keycloak.resetlink.ResetLinkStatus;
import org.jspecify.annotations.Nullable;

/** A link as the contract shows it; times are ISO 8601, UTC. */
@JsonInclude
record ResetLinkRepresentation(
        String id,
        ResetLinkStatus status,
        Member member,
        Person createdBy,
        @Nullable String emailedTo,
        IdentityCheck identityCheck,
        @Nullable String note,
        String createdAt,
        String expiresAt,
        @Nullable String openedAt,
        @Nullable String redeemedAt,
        @Nullable String finishedAt,
        @Nullable String endedAt,
        @Nullable String endReason,
        int attemptsLeft,
        @Nullable PasswordOutcome passwordOutcome,
        boolean otpSet,
        @JsonInclude(Include.NON_NULL) @Nullable String secret) {

    /** Who is helped. */
    @JsonInclude
    record Member(
            String id,
            @Nullable String username,
            @Nullable String name,
            @Nullable String zoneinfo) {}

    /** Who helps; name and user name are null once the account is gone. */
    @JsonInclude
    record Person(
            String id, @Nullable String username, @Nullable String name) {}
}
