package dev.selfservice.keycloak.delegation.person;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Work that is begun once the session's transaction is committed, and never when it is rolled back; in the background,
 * since a mail server that doesn't answer would hold the page up for ten seconds. Whatever goes wrong is logged and goes
 * no further: what was committed stays as it is.
 */
public final class AfterCommit extends AbstractKeycloakTransaction {

    /** The name of Keycloak's pool, which has four threads by default; what is more waits. */
    static final String POOL = "selfservice-notices";

    private static final Logger LOG = Logger.getLogger(AfterCommit.class);

    private final KeycloakSessionFactory factory;
    private final Executor pool;
    private final String realmId;
    private final String about;
    private final Consumer<KeycloakSession> work;

    private AfterCommit(
            KeycloakSession session, RealmModel realm, String pool, String about, Consumer<KeycloakSession> work) {
        this.factory = session.getKeycloakSessionFactory();
        this.pool = session.getProvider(ExecutorsProvider.class).getExecutor(pool);
        this.realmId = realm.getId();
        this.about = about;
        this.work = work;
    }

    /**
     * Has work done after this session's commit.
     *
     * @param realm in which; an operator's session may be of another
     * @param about what it is about, for the log
     * @param work gets a session of its own in that realm; must not use the one that is given here
     */
    public static void of(KeycloakSession session, RealmModel realm, String about, Consumer<KeycloakSession> work) {
        of(session, realm, POOL, about, work);
    }

    /** The same apart from what waits for a mail server: in another of Keycloak's pools, by its name. */
    public static void of(
            KeycloakSession session, RealmModel realm, String pool, String about, Consumer<KeycloakSession> work) {
        session.getTransactionManager().enlistAfterCompletion(new AfterCommit(session, realm, pool, about, work));
    }

    @Override
    protected void commitImpl() {
        guarded(() -> pool.execute(() -> guarded(this::run)));
    }

    @Override
    protected void rollbackImpl() {
        // Nothing has happened that anybody could be told of.
    }

    private void run() {
        KeycloakModelUtils.runJobInTransaction(factory, own -> {
            RealmModel realm = own.realms().getRealm(realmId);
            if (realm != null) {
                own.getContext().setRealm(realm);
                work.accept(own);
            }
        });
    }

    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.errorf("Nobody could be told of %s: %s", about, Mailer.reason(e));
        }
    }
}
