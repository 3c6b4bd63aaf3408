package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.PasswordOutcome;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.audit.AuditEvent;
import dev.selfservice.keycloak.resetlink.audit.AuditLog;
import dev.selfservice.keycloak.resetlink.secret.LinkToken;
import java.time.Instant;
import java.util.Map;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * The guard's yes: this request may go on with this recovery. The link's row is locked until the request ends, so what
 * is known of the link here stays true. Only {@link Guard} makes one, and a step can't be called without.
 */
final class HeldRecovery {

    private final Recovery recovery;
    private final ResetLink link;
    private final LinkToken nonce;
    private final UserModel member;

    /**
     * For {@link Guard} alone.
     *
     * @param link read with its row locked
     * @param nonce that this browser holds
     */
    HeldRecovery(Recovery recovery, ResetLink link, LinkToken nonce, UserModel member) {
        this.recovery = recovery;
        this.link = link;
        this.nonce = nonce;
        this.member = member;
    }

    ResetLink link() {
        return link;
    }

    UserModel member() {
        return member;
    }

    AuthenticationFlowContext flow() {
        return recovery.flow();
    }

    KeycloakSession session() {
        return recovery.session();
    }

    RecoveryState state() {
        return recovery.state();
    }

    /** Of the mail's link. */
    LinkToken token() {
        return recovery.token();
    }

    String projectName() {
        return recovery.projectName();
    }

    /** Writes an event about this link; see {@link AuditLog#byMember}. */
    void audit(AuditEvent event, Map<String, String> details) {
        new AuditLog(session()).byMember(event, link, details);
    }

    /** Notes what became of the password. */
    HeldRecovery passwordDecided(PasswordOutcome outcome) {
        require(recovery.store().recordPassword(link.id(), nonce.hash(), outcome, Clock.now()));
        return with(link.outcome().withPassword(outcome));
    }

    /** Notes that a new OTP is stored. */
    HeldRecovery otpSet() {
        Instant now = Clock.now();
        require(recovery.store().recordOtp(link.id(), nonce.hash(), now));
        return with(link.outcome().withOtpSetAt(now));
    }

    /** Ends the link: the member is done. */
    void finish() {
        require(recovery.store().finish(link.id(), nonce.hash(), Clock.now()));
    }

    private HeldRecovery with(ResetLink.Outcome outcome) {
        return new HeldRecovery(recovery, link.with(outcome), nonce, member);
    }

    /** The row is locked and was seen: a change can't miss it but by a mistake of ours. */
    private void require(boolean changed) {
        if (!changed) {
            throw new IllegalStateException("the guard holds the row of reset link " + link.id());
        }
    }
}
