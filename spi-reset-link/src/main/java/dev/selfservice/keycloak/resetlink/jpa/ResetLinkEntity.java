package dev.selfservice.keycloak.resetlink.jpa;

import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.IdentityCheck;
import dev.selfservice.keycloak.resetlink.PasswordOutcome;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.secret.SecretHash;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A row of {@code SELFSERVICE_RESET_LINK}. Times are milliseconds since 1970, UTC. */
@Entity
@Table(name = "SELFSERVICE_RESET_LINK")
@NullUnmarked
public class ResetLinkEntity {

    @Id
    @Column(name = "ID", length = 36)
    protected String id;

    @Column(name = "REALM_ID")
    protected String realmId;

    @Column(name = "PROJECT_ID")
    protected String projectId;

    @Column(name = "MEMBER_ID")
    protected String memberId;

    /** The member's id while the link has no ending: a unique column, so that the database too allows only one. */
    @Column(name = "LIVE_MEMBER_ID")
    protected String liveMemberId;

    @Column(name = "ADMINISTRATOR_ID")
    protected String administratorId;

    @Column(name = "MEMBER_EMAIL")
    protected String memberEmail;

    @Column(name = "IDENTITY_CHECK")
    @Enumerated(EnumType.STRING)
    protected IdentityCheck identityCheck;

    @Column(name = "NOTE")
    protected String note;

    @Column(name = "TOKEN_HASH")
    protected String tokenHash;

    @Column(name = "STOP_TOKEN_HASH")
    protected String stopTokenHash;

    @Column(name = "SECRET_CREDENTIAL_DATA")
    protected String secretCredentialData;

    @Column(name = "SECRET_DATA")
    protected String secretData;

    @Column(name = "NONCE_HASH")
    protected String nonceHash;

    /** The nonce of the browser that finished, hashed: it opens nothing, and tells that browser from another. */
    @Column(name = "FINISHED_BY")
    protected String finishedBy;

    @Column(name = "ATTEMPTS")
    protected int attempts;

    @Column(name = "WRONG")
    protected int wrong;

    @Column(name = "ATTEMPT_LIMIT")
    protected int attemptLimit;

    @Column(name = "CREATED_AT")
    protected long createdAt;

    @Column(name = "EXPIRES_AT")
    protected long expiresAt;

    @Column(name = "WARNED_AT")
    protected Long warnedAt;

    @Column(name = "MAILED_AT")
    protected Long mailedAt;

    @Column(name = "OPENED_AT")
    protected Long openedAt;

    @Column(name = "REDEEMED_AT")
    protected Long redeemedAt;

    @Column(name = "RECOVERY_ENDS_AT")
    protected Long recoveryEndsAt;

    @Column(name = "ENDED_AT")
    protected Long endedAt;

    @Column(name = "ENDING")
    @Enumerated(EnumType.STRING)
    protected EndReason endReason;

    @Column(name = "PASSWORD_OUTCOME")
    @Enumerated(EnumType.STRING)
    protected PasswordOutcome passwordOutcome;

    @Column(name = "OTP_SET_AT")
    protected Long otpSetAt;

    static ResetLinkEntity of(ResetLink link, String tokenHash, String stopTokenHash) {
        ResetLinkEntity entity = new ResetLinkEntity();
        entity.id = link.id();
        entity.realmId = link.realmId();
        entity.projectId = link.who().projectId();
        entity.memberId = link.who().memberId();
        entity.liveMemberId = link.who().memberId();
        entity.administratorId = link.who().administratorId();
        entity.memberEmail = link.who().memberEmail();
        entity.identityCheck = link.identity().check();
        entity.note = link.identity().note();
        entity.tokenHash = tokenHash;
        entity.stopTokenHash = stopTokenHash;
        entity.secretCredentialData = link.secretHash().credentialData();
        entity.secretData = link.secretHash().secretData();
        entity.attemptLimit = link.attempts().limit();
        entity.createdAt = link.when().createdAt().toEpochMilli();
        entity.expiresAt = link.when().expiresAt().toEpochMilli();
        return entity;
    }

    ResetLink toLink() {
        return new ResetLink(
                id,
                realmId,
                new ResetLink.Who(projectId, memberId, administratorId, memberEmail),
                new ResetLink.Identity(identityCheck, note),
                secretData == null ? null : new SecretHash(secretCredentialData, secretData),
                new ResetLink.Attempts(attempts, attemptLimit),
                new ResetLink.When(
                        Instant.ofEpochMilli(createdAt),
                        Instant.ofEpochMilli(expiresAt),
                        instant(mailedAt),
                        instant(openedAt),
                        instant(redeemedAt),
                        instant(recoveryEndsAt)),
                new ResetLink.Outcome(endReason, instant(endedAt), passwordOutcome, instant(otpSetAt)));
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
