package dev.selfservice.keycloak.resetlink.issue;

import dev.selfservice.keycloak.delegation.HelpPermission;
import dev.selfservice.keycloak.delegation.Ineligibility;
import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.OwnTransaction;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkPolicy;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import dev.selfservice.keycloak.resetlink.audit.AuditEvent;
import dev.selfservice.keycloak.resetlink.audit.AuditLog;
import dev.selfservice.keycloak.resetlink.end.LinkEnd;
import dev.selfservice.keycloak.resetlink.secret.LinkToken;
import dev.selfservice.keycloak.resetlink.secret.Secret;
import dev.selfservice.keycloak.resetlink.secret.SecretHasher;
import dev.selfservice.keycloak.resetlink.setup.RealmSetup;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Creates a link: may the caller, may the member, is there room; the row is committed, then the mail is sent outside any
 * transaction that holds a row, then the row learns of it. Serves one session; not thread-safe.
 */
public final class ResetLinkIssuer {

    private final KeycloakSession session;

    public ResetLinkIssuer(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Issues one link.
     *
     * @throws dev.selfservice.keycloak.delegation.settings.NotConfiguredException when the realm is set up wrongly
     */
    public Issuing issue(ResetLinkOrder order) {
        ResetLinkPolicy policy = ResetLinkPolicy.of(session.getContext().getRealm());
        Instant oldest = Clock.now().minus(policy.maxAuthAge());
        if (order.signedInAt().filter(at -> !at.isBefore(oldest)).isEmpty()) {
            return new Issuing.SignInTooOld();
        }
        Optional<PublicAddress> address = PublicAddress.of(session);
        if (address.isEmpty()) {
            return new Issuing.AddressNotFixed();
        }
        HelpPermission permission = new HelpPermission(session);
        Optional<UserModel> member = permission.member(order.project(), order.memberId());
        if (member.isEmpty()) {
            return new Issuing.MemberUnknown();
        }
        Optional<Ineligibility> ineligibility = permission.ineligibility(order.administrator(), member.get());
        if (ineligibility.isPresent()) {
            refused(order, member.get(), ineligibility.get().code());
            return new Issuing.MemberNotEligible(ineligibility.get());
        }
        RealmSetup.ensure(session);
        return issue(order, member.get(), address.get(), policy);
    }

    private Issuing issue(ResetLinkOrder order, UserModel member, PublicAddress address, ResetLinkPolicy policy) {
        // Asked before the costly hash, too: a refused order costs next to nothing. Exact is only the answer in add().
        Optional<Duration> full = new IssuingLimits(session.getProvider(ResetLinkStore.class), policy)
                .roomIn(order.administrator().getId(), member.getId(), Clock.now());
        if (full.isPresent()) {
            return limitReached(order, member, full.get());
        }
        LinkToken token = LinkToken.random();
        LinkToken stopToken = LinkToken.random();
        Secret secret = Secret.random(policy.secretLength());
        ResetLink link = link(order, member, policy, secret, token);
        Optional<Duration> wait = add(link, token, stopToken, policy);
        if (wait.isPresent()) {
            return limitReached(order, member, wait.get());
        }
        boolean accepted = new ResetLinkMail(session)
                .send(link, order.project(), order.administrator(), address.link(token), address.stopPage(stopToken));
        if (!accepted) {
            LinkEnd.now(session, link, EndReason.MAIL_FAILED, link.who().administratorId());
            return new Issuing.MailFailed(link.id());
        }
        return new Issuing.Issued(mailed(link), secret);
    }

    private ResetLink link(
            ResetLinkOrder order, UserModel member, ResetLinkPolicy policy, Secret secret, LinkToken token) {
        Instant now = Clock.now();
        return new ResetLink(
                KeycloakModelUtils.generateId(),
                session.getContext().getRealm().getId(),
                new ResetLink.Who(
                        order.project().id(),
                        member.getId(),
                        order.administrator().getId(),
                        member.getEmail()),
                order.identity(),
                new SecretHasher(session).hash(secret, token),
                ResetLink.Attempts.none(policy.attemptsPerLink()),
                ResetLink.When.created(now, now.plus(policy.linkLifespan())),
                ResetLink.Outcome.NONE);
    }

    /** Empty when it is added; otherwise how long to wait. */
    private Optional<Duration> add(ResetLink link, LinkToken token, LinkToken stopToken, ResetLinkPolicy policy) {
        return OwnTransaction.call(session, own -> {
            ResetLinkStore store = own.getProvider(ResetLinkStore.class);
            ResetLink.Who who = link.who();
            store.serializeIssuing();
            Optional<Duration> wait = new IssuingLimits(store, policy)
                    .roomIn(who.administratorId(), who.memberId(), link.when().createdAt());
            if (wait.isEmpty()) {
                LinkEnd earlier = new LinkEnd(own);
                store.notEnded(who.memberId())
                        .forEach(live -> earlier.end(live, EndReason.NEWER_LINK, who.administratorId()));
                store.add(link, token.hash(), stopToken.hash());
                new AuditLog(own)
                        .byAdministrator(
                                AuditEvent.CREATED,
                                link,
                                Map.of("identity_check", link.identity().check().name()));
            }
            return wait;
        });
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

    private Issuing limitReached(ResetLinkOrder order, UserModel member, Duration roomIn) {
        refused(order, member, "limit_reached");
        return new Issuing.LimitReached(roomIn);
    }

    private void refused(ResetLinkOrder order, UserModel member, String reason) {
        new AuditLog(session)
                .refused(order.administrator().getId(), order.project().id(), member.getId(), reason);
    }
}
