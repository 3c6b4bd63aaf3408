package dev.selfservice.keycloak.resetlink.jpa;

import dev.selfservice.keycloak.resetlink.ResetLink;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The rows that remember each wrong secret, so that a new link doesn't clear a member's count. */
final class SecretAttempts {

    private final EntityManager entities;

    SecretAttempts(EntityManager entities) {
        this.entities = entities;
    }

    String add(ResetLink link, Instant now) {
        String id = KeycloakModelUtils.generateId();
        entities.persist(new SecretAttemptEntity(
                id, link.id(), link.realmId(), link.who().memberId(), now.toEpochMilli()));
        entities.flush();
        return id;
    }

    boolean remove(String id) {
        return entities.createQuery("delete from SecretAttemptEntity a where a.id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    List<Instant> ofMember(String realmId, String memberId, Instant since) {
        return entities.createQuery(
                        "select a.reservedAt from SecretAttemptEntity a where a.realmId = :realm and a.memberId = :member"
                                + " and a.reservedAt > :since and not exists (select k from LimitLiftEntity k where"
                                + " k.realmId = a.realmId and k.memberId = a.memberId and k.liftedAt >= a.reservedAt)"
                                + " order by a.reservedAt desc",
                        Long.class)
                .setParameter("realm", realmId)
                .setParameter("member", memberId)
                .setParameter("since", since.toEpochMilli())
                .getResultStream()
                .map(Instant::ofEpochMilli)
                .toList();
    }
}
