package dev.selfservice.keycloak.resetlink.issue;

import dev.selfservice.keycloak.delegation.HelpPermission;
import dev.selfservice.keycloak.delegation.Ineligibility;
import dev.selfservice.keycloak.delegation.Project;
import dev.selfservice.keycloak.delegation.rest.ApiException;
import dev.selfservice.keycloak.delegation.rest.Caller;
import dev.selfservice.keycloak.delegation.rest.ProjectScope;
import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.NewResetLink;
import dev.selfservice.keycloak.resetlink.OwnTransaction;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkPolicy;
import dev.selfservice.keycloak.resetlink.ResetLinkStatus;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import dev.selfservice.keycloak.resetlink.audit.AuditEvent;
import dev.selfservice.keycloak.resetlink.audit.AuditLog;
import dev.selfservice.keycloak.resetlink.secret.LinkToken;
import dev.selfservice.keycloak.resetlink.secret.Secret;
import dev.selfservice.keycloak.resetlink.secret.SecretHash;
import dev.selfservice.keycloak.resetlink.secret.SecretHasher;
import dev.selfservice.keycloak.resetlink.setup.RealmSetup;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Creates a link: may the caller, may the member, is there room; the row is committed, then the mail is sent outside any
 * transaction that holds a row, then the row learns of it. Serves one session; not thread-safe.
 */
public final class ResetLinkIssuer {

    private final KeycloakSession session;
    private final SecureRandom random = new SecureRandom();

    public ResetLinkIssuer(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Issues one link.
     *
     * @throws ApiException with the contract's code when it can't be
     */
    public IssuedLink issue(ProjectScope scope, Order order) {
        ResetLinkPolicy policy = ResetLinkPolicy.of(session.getContext().getRealm());
        requireFreshSignIn(scope.caller(), policy);
        PublicAddress address = PublicAddress.of(session).orElseThrow(ResetLinkIssuer::notConfigured);
        UserModel member = eligibleMember(scope, order.memberId());
        RealmSetup.ensure(session);

        LinkToken token = LinkToken.random(random);
        LinkToken stopToken = LinkToken.random(random);
        Secret secret = Secret.random(random, policy.secretLength());
        SecretHash secretHash = new SecretHasher(session).hash(secret, token);
        Instant now = Clock.now();
        NewResetLink fresh = new NewResetLink(
                scope.project().id(),
                member.getId(),
                scope.caller().user().getId(),
                member.getEmail(),
                order.identityCheck(),
                order.note(),
                token.hash(),
                stopToken.hash(),
                secretHash,
                policy.attemptsPerLink(),
                now,
                now.plus(policy.linkLifespan()));

        ResetLink link = add(fresh, policy);
        UserModel administrator = scope.caller().user();
        boolean accepted = new ResetLinkMail(session)
                .send(link, scope.project(), administrator, address.link(token), address.stopPage(stopToken));
        return new IssuedLink(accepted ? mailed(link) : mailFailed(link), secret);
    }

    private void requireFreshSignIn(Caller caller, ResetLinkPolicy policy) {
        Instant oldest = Clock.now().minus(policy.maxAuthAge());
        if (caller.signedInAt().filter(at -> !at.isBefore(oldest)).isEmpty()) {
            throw ApiException.of(Response.Status.FORBIDDEN, "reauthentication_required");
        }
    }

    private UserModel eligibleMember(ProjectScope scope, String memberId) {
        HelpPermission permission = new HelpPermission(session);
        Project project = scope.project();
        UserModel administrator = scope.caller().user();
        UserModel member = permission.member(project, memberId).orElseThrow(ApiException::notFound);
        Optional<Ineligibility> reason = permission.ineligibility(project, administrator, member);
        if (reason.isPresent()) {
            String code = reason.get().code();
            new AuditLog(session).refused(administrator.getId(), project.id(), member.getId(), code);
            throw ApiException.of(Response.Status.CONFLICT, "member_not_eligible")
                    .with("reason", code);
        }
        return member;
    }

    private ResetLink add(NewResetLink fresh, ResetLinkPolicy policy) {
        try {
            return OwnTransaction.call(session, own -> {
                ResetLinkStore store = own.getProvider(ResetLinkStore.class);
                AuditLog audit = new AuditLog(own);
                store.serializeIssuing();
                new IssuingLimits(store, policy).require(fresh.administratorId(), fresh.memberId(), fresh.createdAt());
                replaceEarlier(store, audit, fresh);
                ResetLink link = store.add(fresh);
                audit.byAdministrator(
                        AuditEvent.CREATED,
                        link,
                        Map.of("identity_check", link.identityCheck().name()));
                return link;
            });
        } catch (ApiException e) {
            new AuditLog(session).refused(fresh.administratorId(), fresh.projectId(), fresh.memberId(), e.code());
            throw e;
        }
    }

    private static void replaceEarlier(ResetLinkStore store, AuditLog audit, NewResetLink fresh) {
        Instant now = fresh.createdAt();
        for (ResetLink earlier : store.notEnded(fresh.memberId(), null, null)) {
            EndReason endReason =
                    earlier.status(now) == ResetLinkStatus.EXPIRED ? EndReason.TIME_OUT : EndReason.NEWER_LINK;
            if (store.end(earlier.id(), endReason, now)) {
                audit.ended(endReason, earlier, fresh.administratorId());
            }
        }
    }

    private ResetLink mailed(ResetLink link) {
        return OwnTransaction.call(session, own -> {
            ResetLinkStore store = own.getProvider(ResetLinkStore.class);
            if (store.markMailed(link.id(), Clock.now())) {
                new AuditLog(own).byAdministrator(AuditEvent.MAILED, link, Map.of());
            }
            return store.find(link.id()).orElse(link);
        });
    }

    private ResetLink mailFailed(ResetLink link) {
        OwnTransaction.call(session, own -> own.getProvider(ResetLinkStore.class)
                .end(link.id(), EndReason.MAIL_FAILED, Clock.now()));
        new AuditLog(session).ended(EndReason.MAIL_FAILED, link, link.administratorId());
        throw ApiException.of(Response.Status.BAD_GATEWAY, "mail_failed").with("id", link.id());
    }

    private static ApiException notConfigured() {
        return ApiException.of(Response.Status.SERVICE_UNAVAILABLE, "not_configured");
    }
}
