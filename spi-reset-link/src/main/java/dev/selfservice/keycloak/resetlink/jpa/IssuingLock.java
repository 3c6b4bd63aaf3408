package dev.selfservice.keycloak.resetlink.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Makes issuing links in one realm take turns, so that no limit can be slipped past by parallel calls. */
final class IssuingLock {

    private static final Logger LOG = Logger.getLogger(IssuingLock.class);

    private final KeycloakSession session;
    private final EntityManager entities;

    IssuingLock(KeycloakSession session, EntityManager entities) {
        this.session = session;
        this.entities = entities;
    }

    void acquire(String realmId) {
        if (!lock(realmId)) {
            create(realmId);
            lock(realmId);
        }
    }

    void remove(String realmId) {
        entities.createQuery("delete from IssuingLockEntity k where k.realmId = :realm")
                .setParameter("realm", realmId)
                .executeUpdate();
    }

    private boolean lock(String realmId) {
        return entities.createQuery(
                        "select k from IssuingLockEntity k where k.realmId = :realm", IssuingLockEntity.class)
                .setParameter("realm", realmId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .isPresent();
    }

    /** In a transaction of its own: when another node makes the row first, only this little one fails. */
    private void create(String realmId) {
        try {
            KeycloakModelUtils.runJobInTransaction(
                    session.getKeycloakSessionFactory(), own -> own.getProvider(JpaConnectionProvider.class)
                            .getEntityManager()
                            .persist(new IssuingLockEntity(realmId)));
        } catch (RuntimeException e) {
            LOG.debugf("The issuing lock of realm %s was made by somebody else: %s", realmId, e.getMessage());
        }
    }
}
