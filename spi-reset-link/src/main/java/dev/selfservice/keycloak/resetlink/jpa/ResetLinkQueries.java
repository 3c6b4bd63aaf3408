package dev.selfservice.keycloak.resetlink.jpa;

import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkStatus;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reading and removing links. What is read is detached at once, so that the next read sees the updates between. */
final class ResetLinkQueries {

    private static final String SELECT = "select l from ResetLinkEntity l where ";
    private static final String RAN_OUT =
            "l.endReason is null and l.expiresAt <= :now and (l.recoveryEndsAt is null or l.recoveryEndsAt <= :now)";

    private final EntityManager entities;

    ResetLinkQueries(EntityManager entities) {
        this.entities = entities;
    }

    ResetLink snapshot(ResetLinkEntity entity) {
        ResetLink link = entity.toLink();
        entities.detach(entity);
        return link;
    }

    Optional<ResetLink> one(String condition, String realmId, String value) {
        return entities.createQuery(SELECT + "l.realmId = :realm and " + condition, ResetLinkEntity.class)
                .setParameter("realm", realmId)
                .setParameter("value", value)
                .getResultStream()
                .map(this::snapshot)
                .findFirst();
    }

    List<ResetLink> ofProject(
            String realmId, String projectId, Set<ResetLinkStatus> status, Instant now, int first, int max) {
        String statement = SELECT + "l.realmId = :realm and l.projectId = :project and (" + anyOf(status)
                + ") order by l.createdAt desc, l.id";
        TypedQuery<ResetLinkEntity> query = entities.createQuery(statement, ResetLinkEntity.class)
                .setParameter("realm", realmId)
                .setParameter("project", projectId);
        if (statement.contains(":now")) {
            query.setParameter("now", now.toEpochMilli());
        }
        return snapshots(query.setFirstResult(first).setMaxResults(max));
    }

    List<ResetLink> notEnded(String realmId) {
        return snapshots(
                entities.createQuery(SELECT + "l.realmId = :realm and l.endReason is null", ResetLinkEntity.class)
                        .setParameter("realm", realmId));
    }

    List<ResetLink> notEnded(String realmId, String memberId) {
        return snapshots(entities.createQuery(
                        SELECT + "l.realmId = :realm and l.memberId = :member and l.endReason is null",
                        ResetLinkEntity.class)
                .setParameter("realm", realmId)
                .setParameter("member", memberId));
    }

    List<ResetLink> ranOut(Instant now, int max) {
        return snapshots(entities.createQuery(SELECT + RAN_OUT + " order by l.expiresAt", ResetLinkEntity.class)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(max));
    }

    Optional<ResetLink> lock(String condition, String id, String nonceHash, Instant now) {
        return entities.createQuery(SELECT + condition, ResetLinkEntity.class)
                .setParameter("id", id)
                .setParameter("nonce", nonceHash)
                .setParameter("now", now.toEpochMilli())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .map(this::snapshot)
                .findFirst();
    }

    boolean isFinishedBy(String realmId, String id, String nonceHash) {
        return !entities.createQuery("select l.id from ResetLinkEntity l where l.realmId = :realm and l.id = :id"
                        + " and l.finishedBy = :nonce")
                .setParameter("realm", realmId)
                .setParameter("id", id)
                .setParameter("nonce", nonceHash)
                .getResultList()
                .isEmpty();
    }

    List<Instant> createdByAdministrator(String realmId, String administratorId, Instant since) {
        return createdSince("l.administratorId = :who", realmId, administratorId, since);
    }

    List<Instant> createdForMember(String realmId, String memberId, Instant since) {
        return createdSince(
                "l.memberId = :who and (l.endReason is null or l.endReason <> MAIL_FAILED) and not exists (select k from"
                        + " LimitLiftEntity k where k.realmId = l.realmId and k.memberId = l.memberId"
                        + " and k.liftedAt >= l.createdAt)",
                realmId,
                memberId,
                since);
    }

    private List<Instant> createdSince(String condition, String realmId, String who, Instant since) {
        return entities.createQuery(
                        "select l.createdAt from ResetLinkEntity l where l.realmId = :realm and l.createdAt > :since and "
                                + condition + " order by l.createdAt",
                        Long.class)
                .setParameter("realm", realmId)
                .setParameter("who", who)
                .setParameter("since", since.toEpochMilli())
                .getResultStream()
                .map(Instant::ofEpochMilli)
                .toList();
    }

    List<String> realms() {
        return entities.createQuery("select distinct l.realmId from ResetLinkEntity l", String.class)
                .getResultList();
    }

    int removeEndedBefore(String realmId, Instant then) {
        entities.createQuery("delete from LimitLiftEntity k where k.realmId = :realm and k.liftedAt < :then")
                .setParameter("realm", realmId)
                .setParameter("then", then.toEpochMilli())
                .executeUpdate();
        return entities.createQuery("delete from ResetLinkEntity l where l.realmId = :realm"
                        + " and (l.endedAt < :now or " + RAN_OUT + ")")
                .setParameter("realm", realmId)
                .setParameter("now", then.toEpochMilli())
                .executeUpdate();
    }

    int removeOfUser(String realmId, String userId) {
        entities.createQuery("delete from LimitLiftEntity k where k.realmId = :realm and k.memberId = :user")
                .setParameter("realm", realmId)
                .setParameter("user", userId)
                .executeUpdate();
        return entities.createQuery("delete from ResetLinkEntity l where l.realmId = :realm and l.memberId = :user")
                .setParameter("realm", realmId)
                .setParameter("user", userId)
                .executeUpdate();
    }

    int removeOfRealm(String realmId) {
        entities.createQuery("delete from LimitLiftEntity k where k.realmId = :realm")
                .setParameter("realm", realmId)
                .executeUpdate();
        return entities.createQuery("delete from ResetLinkEntity l where l.realmId = :realm")
                .setParameter("realm", realmId)
                .executeUpdate();
    }

    private List<ResetLink> snapshots(TypedQuery<ResetLinkEntity> query) {
        return query.getResultStream().map(this::snapshot).toList();
    }

    private static String anyOf(Set<ResetLinkStatus> status) {
        return status.isEmpty()
                ? "true = true"
                : status.stream().map(ResetLinkQueries::condition).collect(Collectors.joining(" or "));
    }

    /** {@link ResetLink#status} said once more, for the database; a test holds the two together. */
    private static String condition(ResetLinkStatus status) {
        return Stream.concat(live(status).stream(), ended(status).stream())
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static Optional<String> live(ResetLinkStatus status) {
        String running =
                "l.endReason is null and l.expiresAt > :now and (l.recoveryEndsAt is null or l.recoveryEndsAt <= :now)";
        return switch (status) {
            case CREATED -> Optional.of(running + " and l.mailedAt is null");
            case SENT -> Optional.of(running + " and l.mailedAt is not null");
            case IN_RECOVERY -> Optional.of("l.endReason is null and l.recoveryEndsAt > :now");
            case EXPIRED -> Optional.of(RAN_OUT);
            case COMPLETED, MAIL_FAILED, LOCKED, REPLACED, REVOKED -> Optional.empty();
        };
    }

    private static Optional<String> ended(ResetLinkStatus status) {
        String reasons = Arrays.stream(EndReason.values())
                .filter(reason -> reason.status() == status)
                .map(EndReason::name)
                .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? Optional.empty() : Optional.of("l.endReason in (" + reasons + ")");
    }
}
