package dev.selfservice.keycloak.resetlink.jpa;

import dev.selfservice.keycloak.delegation.address.SeenAddress;
import dev.selfservice.keycloak.delegation.address.SeenAddresses;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Last seen addresses in Keycloak's own database. Asks in the middle of transactions that change users, so none of its
 * statements has Keycloak's own changes written before their time: an error of theirs has to come where Keycloak expects
 * it.
 */
final class JpaSeenAddresses implements SeenAddresses {

    private final EntityManager entities;

    JpaSeenAddresses(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Map<String, SeenAddress> of(Collection<String> userIds) {
        if (userIds.isEmpty()) {
            return Map.of();
        }
        TypedQuery<SeenAddressEntity> query = entities.createQuery(
                "select a from SeenAddressEntity a where a.userId in :users", SeenAddressEntity.class);
        return query.setParameter("users", userIds).setFlushMode(FlushModeType.COMMIT).getResultList().stream()
                .map(this::snapshot)
                .collect(Collectors.toMap(SeenAddress::userId, Function.identity()));
    }

    @Override
    public void add(String realmId, SeenAddress first) {
        entities.persist(new SeenAddressEntity(realmId, first));
        entities.flush();
    }

    @Override
    public boolean replace(SeenAddress before, SeenAddress after) {
        Query update = entities.createQuery("update SeenAddressEntity a set a.email = :email, a.changedAt = :at"
                        + " where a.userId = :user and "
                        + (before.email() == null ? "a.email is null" : "a.email = :before"))
                .setParameter("user", before.userId())
                .setParameter("email", after.email())
                .setParameter(
                        "at",
                        after.changedAt() == null ? null : after.changedAt().toEpochMilli());
        if (before.email() != null) {
            update.setParameter("before", before.email());
        }
        return update.setFlushMode(FlushModeType.COMMIT).executeUpdate() == 1;
    }

    @Override
    public void removeOfUser(String userId) {
        remove("a.userId = :id", userId);
    }

    @Override
    public void removeOfRealm(String realmId) {
        remove("a.realmId = :id", realmId);
    }

    private void remove(String condition, String id) {
        entities.createQuery("delete from SeenAddressEntity a where " + condition)
                .setParameter("id", id)
                .setFlushMode(FlushModeType.COMMIT)
                .executeUpdate();
    }

    private SeenAddress snapshot(SeenAddressEntity entity) {
        SeenAddress address = entity.toAddress();
        entities.detach(entity);
        return address;
    }

    @Override
    public void close() {}
}
