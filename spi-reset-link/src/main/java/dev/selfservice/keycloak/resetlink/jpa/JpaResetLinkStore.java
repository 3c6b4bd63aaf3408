package dev.selfservice.keycloak.resetlink.jpa;

import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.PasswordOutcome;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkStatus;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/** The links in Keycloak's own database. */
final class JpaResetLinkStore implements ResetLinkStore {

    private static final String NOT_ENDED = "l.id = :id and l.endReason is null";
    private static final String HOLDS_RECOVERY = NOT_ENDED + " and l.nonceHash = :nonce and l.recoveryEndsAt > :now";
    private static final String END =
            "l.endReason = :endReason, l.endedAt = :now, l.liveMemberId = null, l.tokenHash = null,"
                    + " l.stopTokenHash = null, l.secretCredentialData = null, l.secretData = null, l.nonceHash = null";
    private static final String FINISH = END + ", l.finishedBy = :nonce";

    private final KeycloakSession session;
    private final EntityManager entities;
    private final ResetLinkQueries queries;
    private final SecretAttempts attempts;

    JpaResetLinkStore(KeycloakSession session, EntityManager entities) {
        this.session = session;
        this.entities = entities;
        this.queries = new ResetLinkQueries(entities);
        this.attempts = new SecretAttempts(entities);
    }

    @Override
    public void serializeIssuing() {
        new IssuingLock(session, entities).acquire(realmId());
    }

    @Override
    public void add(ResetLink link, String tokenHash, String stopTokenHash) {
        ResetLinkEntity entity = ResetLinkEntity.of(link, tokenHash, stopTokenHash);
        entities.persist(entity);
        entities.flush();
        entities.detach(entity);
    }

    @Override
    public Optional<ResetLink> find(String id) {
        return queries.one("l.id = :value", realmId(), id);
    }

    @Override
    public Optional<ResetLink> findByTokenHash(String tokenHash) {
        return queries.one("l.tokenHash = :value", realmId(), tokenHash);
    }

    @Override
    public Optional<ResetLink> findByStopTokenHash(String stopTokenHash) {
        return queries.one("l.stopTokenHash = :value", realmId(), stopTokenHash);
    }

    @Override
    public List<ResetLink> ofProject(String projectId, Set<ResetLinkStatus> status, Instant now, int first, int max) {
        return queries.ofProject(realmId(), projectId, status, now, first, max);
    }

    @Override
    public List<ResetLink> notEnded() {
        return queries.notEnded(realmId());
    }

    @Override
    public List<ResetLink> notEnded(String memberId) {
        return queries.notEnded(realmId(), memberId);
    }

    @Override
    public List<ResetLink> ranOut(Instant now, int max) {
        return queries.ranOut(now, max);
    }

    @Override
    public boolean markMailed(String id, Instant now) {
        return update("l.mailedAt = :now", NOT_ENDED + " and l.mailedAt is null", id, now, Map.of());
    }

    @Override
    public boolean markOpened(String id, Instant now) {
        return update("l.openedAt = :now", NOT_ENDED + " and l.openedAt is null", id, now, Map.of());
    }

    @Override
    public boolean end(String id, EndReason endReason, Instant now) {
        return update(END, NOT_ENDED, id, now, Map.of("endReason", endReason));
    }

    @Override
    public Optional<String> reserveAttempt(ResetLink link, Instant now) {
        boolean free = update(
                "l.attempts = l.attempts + 1",
                NOT_ENDED + " and l.mailedAt is not null and l.expiresAt > :now and l.attempts < l.attemptLimit",
                link.id(),
                now,
                Map.of());
        return free ? Optional.of(attempts.add(link, now)) : Optional.empty();
    }

    @Override
    public List<Instant> attemptsOfMember(String memberId, Instant since) {
        return attempts.ofMember(realmId(), memberId, since);
    }

    @Override
    public boolean redeem(String id, String reservation, String nonceHash, Instant now, Duration recoveryLifespan) {
        return update(
                        "l.attempts = l.attempts - 1, l.nonceHash = :nonce, l.redeemedAt = :now, l.recoveryEndsAt = :until",
                        NOT_ENDED + " and l.expiresAt > :now",
                        id,
                        now,
                        Map.of(
                                "nonce",
                                nonceHash,
                                "until",
                                now.plus(recoveryLifespan).toEpochMilli()))
                && attempts.remove(reservation);
    }

    @Override
    public boolean keepAttempt(String id, Instant now) {
        return update("l.wrong = l.wrong + 1", NOT_ENDED, id, now, Map.of())
                && update(
                        END,
                        NOT_ENDED + " and l.wrong >= l.attemptLimit",
                        id,
                        now,
                        Map.of("endReason", EndReason.TOO_MANY_WRONG_SECRETS));
    }

    @Override
    public boolean markWarned(String id, int wrongSecrets, Instant now) {
        return update(
                "l.warnedAt = :now",
                NOT_ENDED + " and l.warnedAt is null and l.wrong >= :wrong",
                id,
                now,
                Map.of("wrong", wrongSecrets));
    }

    @Override
    public boolean lockAbandoned(String id, Instant reservedBefore, Instant now) {
        return update(
                END,
                NOT_ENDED + " and l.attempts >= l.attemptLimit and not exists (select a from SecretAttemptEntity a"
                        + " where a.resetLinkId = l.id and a.reservedAt >= :before)",
                id,
                now,
                Map.of("endReason", EndReason.TOO_MANY_WRONG_SECRETS, "before", reservedBefore.toEpochMilli()));
    }

    @Override
    public Optional<ResetLink> holdRecovery(String id, String nonceHash, Instant now) {
        return queries.lock(HOLDS_RECOVERY, id, nonceHash, now);
    }

    @Override
    public boolean recordPassword(String id, String nonceHash, PasswordOutcome outcome, Instant now) {
        entities.flush();
        return update(
                "l.passwordOutcome = :outcome",
                HOLDS_RECOVERY,
                id,
                now,
                Map.of("nonce", nonceHash, "outcome", outcome));
    }

    @Override
    public boolean recordOtp(String id, String nonceHash, Instant now) {
        entities.flush();
        return update("l.otpSetAt = :now", HOLDS_RECOVERY, id, now, Map.of("nonce", nonceHash));
    }

    @Override
    public boolean finish(String id, String nonceHash, Instant now) {
        entities.flush();
        return update(FINISH, HOLDS_RECOVERY, id, now, Map.of("nonce", nonceHash, "endReason", EndReason.FINISHED));
    }

    @Override
    public boolean isFinishedBy(String id, String nonceHash) {
        return queries.isFinishedBy(realmId(), id, nonceHash);
    }

    @Override
    public List<Instant> createdByAdministrator(String administratorId, Instant since) {
        return queries.createdByAdministrator(realmId(), administratorId, since);
    }

    @Override
    public List<Instant> createdForMember(String memberId, Instant since) {
        return queries.createdForMember(realmId(), memberId, since);
    }

    @Override
    public void liftLimits(String memberId, Instant now) {
        entities.persist(new LimitLiftEntity(realmId(), memberId, now));
        entities.flush();
    }

    @Override
    public List<String> realmsWithLinks() {
        return queries.realms();
    }

    @Override
    public int removeEndedBefore(Instant then) {
        return queries.removeEndedBefore(realmId(), then);
    }

    @Override
    public int removeOfUser(String realmId, String userId) {
        return queries.removeOfUser(realmId, userId);
    }

    @Override
    public int removeOfRealm(String realmId) {
        new IssuingLock(session, entities).remove(realmId);
        return queries.removeOfRealm(realmId);
    }

    @Override
    public void close() {}

    /** One conditional UPDATE. Every condition names {@code :id}; the set or the condition may name {@code :now}. */
    private boolean update(String set, String condition, String id, Instant now, Map<String, Object> more) {
        String statement = "update ResetLinkEntity l set " + set + " where " + condition;
        var query = entities.createQuery(statement).setParameter("id", id);
        if (statement.contains(":now")) {
            query.setParameter("now", now.toEpochMilli());
        }
        more.forEach(query::setParameter);
        return query.executeUpdate() == 1;
    }

    private String realmId() {
        return session.getContext().getRealm().getId();
    }
}
