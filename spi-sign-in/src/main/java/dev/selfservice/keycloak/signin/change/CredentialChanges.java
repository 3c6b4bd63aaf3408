package dev.selfservice.keycloak.signin.change;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * When did a person's credentials last change through us? Kept in the database, where every node sees it at once, and
 * not with the user: there an operator's form could lose it, and people in a directory have other storage.
 */
public final class CredentialChanges {

    private static final Logger LOG = Logger.getLogger(CredentialChanges.class);

    private final KeycloakSession session;

    /** Works in the session's transaction. */
    public CredentialChanges(KeycloakSession session) {
        this.session = session;
    }

    /** The last change, as the database has it now; empty for whose credentials never changed through us. */
    public Optional<CredentialChange> last(String userId) {
        return entities(session)
                .createQuery(
                        "select c.changedAt, c.changedIn from CredentialChangeEntity c where c.userId = :user",
                        Object[].class)
                .setParameter("user", userId)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst()
                .map(row -> new CredentialChange(Instant.ofEpochMilli((Long) row[0]), (String) row[1]));
    }

    /**
     * The same, waiting for a change that is under way in another transaction; none can begin before this one ends. Of a
     * person's first change ever there is no row to wait for.
     */
    public Optional<CredentialChange> settled(String userId) {
        return entities(session)
                .createQuery(
                        "select c from CredentialChangeEntity c where c.userId = :user", CredentialChangeEntity.class)
                .setParameter("user", userId)
                .setFlushMode(FlushModeType.COMMIT)
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .getResultStream()
                .findFirst()
                .map(row -> new CredentialChange(Instant.ofEpochMilli(row.changedAt), row.changedIn));
    }

    /**
     * Notes that credentials change in this transaction, and once more when it is committed: until then somebody could
     * still begin with the old ones. The second note is there before the request is answered, so that whoever saw the
     * answer begins later.
     *
     * @param sessionId the browser's session that goes on although it is older; null for none
     * @throws IllegalStateException when it can't be noted; then nothing may change
     */
    public void changed(RealmModel realm, UserModel user, @Nullable String sessionId) {
        if (!note(session, user.getId(), sessionId)) {
            create(realm.getId(), user.getId());
            if (!note(session, user.getId(), sessionId)) {
                throw new IllegalStateException(
                        "the change of credentials of user " + user.getId() + " can't be noted");
            }
        }
        session.getTransactionManager()
                .enlistAfterCompletion(new Committed(session.getKeycloakSessionFactory(), user.getId()));
    }

    /** Forgets somebody who was removed. */
    public void forgetUser(String userId) {
        forget("userId", userId);
    }

    /** Forgets everybody in a realm that was removed. */
    public void forgetRealm(String realmId) {
        forget("realmId", realmId);
    }

    private void forget(String field, String id) {
        entities(session)
                .createQuery("delete from CredentialChangeEntity c where c." + field + " = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private static boolean note(KeycloakSession session, String userId, @Nullable String sessionId) {
        // Never back: the clock of another node may be a little ahead.
        return entities(session)
                        .createQuery("update CredentialChangeEntity c set c.changedIn = :session, c.changedAt ="
                                + " case when c.changedAt > :now then c.changedAt else :now end where c.userId = :user")
                        .setParameter("now", Time.currentTimeMillis())
                        .setParameter("session", sessionId)
                        .setParameter("user", userId)
                        .executeUpdate()
                == 1;
    }

    /** In a transaction of its own: when another request makes the row first, only this little one fails. */
    private void create(String realmId, String userId) {
        try {
            KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), own -> entities(own)
                    .persist(new CredentialChangeEntity(realmId, userId)));
        } catch (RuntimeException e) {
            LOG.debugf("The row of user %s was made by somebody else: %s", userId, e.getMessage());
        }
    }

    private static EntityManager entities(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Moves the change to the moment after its commit. */
    private static final class Committed extends AbstractKeycloakTransaction {

        private final KeycloakSessionFactory factory;
        private final String userId;

        private Committed(KeycloakSessionFactory factory, String userId) {
            this.factory = factory;
            this.userId = userId;
        }

        @Override
        protected void commitImpl() {
            try {
                KeycloakModelUtils.runJobInTransaction(factory, own -> entities(own)
                        .createQuery("update CredentialChangeEntity c set c.changedAt = :now"
                                + " where c.userId = :user and c.changedAt < :now")
                        .setParameter("now", Time.currentTimeMillis())
                        .setParameter("user", userId)
                        .executeUpdate());
            } catch (RuntimeException e) {
                // The change itself is committed, with the time at which it was made.
                LOG.warnf("The time of a changed credential of user %s could not be moved: %s", userId, e.getMessage());
            }
        }

        @Override
        protected void rollbackImpl() {
            // Nothing has changed.
        }
    }
}
