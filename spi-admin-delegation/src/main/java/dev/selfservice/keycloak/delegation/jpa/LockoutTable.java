package dev.selfservice.keycloak.delegation.jpa;

import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Which accounts were enabled until too many wrong guesses disabled them. Works in the session's transaction. */
public final class LockoutTable {

    private final EntityManager entities;

    public LockoutTable(KeycloakSession session) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    public boolean has(String userId) {
        return entities.find(LockoutEntity.class, userId) != null;
    }

    /** Adds an account; one that is there already stays. */
    public void add(String realmId, String userId) {
        if (!has(userId)) {
            entities.persist(new LockoutEntity(realmId, userId));
        }
    }

    public void remove(String userId) {
        LockoutEntity there = entities.find(LockoutEntity.class, userId);
        if (there != null) {
            entities.remove(there);
        }
    }

    public void removeOfRealm(String realmId) {
        entities.createQuery("delete from LockoutEntity l where l.realmId = :realm")
                .setParameter("realm", realmId)
                .executeUpdate();
    }
}
