package dev.selfservice.keycloak.resetlink.setup;

import dev.selfservice.keycloak.delegation.settings.NotConfiguredException;
import dev.selfservice.keycloak.delegation.settings.Selfservice;
import dev.selfservice.keycloak.resetlink.OwnTransaction;
import dev.selfservice.keycloak.signin.setup.ConsoleClient;
import dev.selfservice.keycloak.signin.setup.RequiredActions;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Gives each realm with {@code selfservice.enabled = true} its flow, client and required actions, and a console without
 * offline tokens: at the server's start, when a realm is made or switched on, at first use, and with each sweep. A realm
 * that doesn't use us is never touched.
 */
public final class RealmSetup {

    /** The id of our authenticator. */
    public static final String AUTHENTICATOR = "selfservice-reset-link";

    private static final Logger LOG = Logger.getLogger(RealmSetup.class);

    private RealmSetup() {}

    /**
     * For a use in the session's realm: sets up what is missing, in a transaction of its own. Idempotent.
     *
     * @throws NotConfiguredException when a flow or client of somebody else's has our name
     */
    public static void ensure(KeycloakSession session) {
        if (isComplete(session.getContext().getRealm())) {
            return;
        }
        OwnTransaction.call(session, own -> {
            ensure(own.getContext().getRealm());
            return true;
        });
    }

    /**
     * Sets up every realm that uses us and lacks something; cheap where nothing is missing. Each in a transaction of its
     * own, so that one that can't be set up is logged and holds up no other.
     */
    public static void ensureAll(KeycloakSessionFactory factory) {
        List<String> realmIds = KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> session.realms()
                .getRealmsStream()
                .filter(Selfservice::enabled)
                .map(RealmModel::getId)
                .toList());
        for (String realmId : realmIds) {
            try {
                KeycloakModelUtils.runJobInTransaction(factory, session -> ensure(session, realmId));
            } catch (RuntimeException e) {
                LOG.errorf(e, "Realm %s could not be set up for reset links", realmId);
            }
        }
    }

    /** Sets up this realm in the session's transaction, if it uses us and lacks something. */
    public static void ensure(KeycloakSession session, String realmId) {
        RealmModel realm = session.realms().getRealm(realmId);
        if (realm == null) {
            return;
        }
        RealmModel before = session.getContext().getRealm();
        session.getContext().setRealm(realm);
        try {
            ensureUnlessForeign(realm);
        } finally {
            session.getContext().setRealm(before);
        }
    }

    private static void ensure(RealmModel realm) {
        if (Selfservice.enabled(realm) && !isComplete(realm)) {
            requireNothingForeign(realm);
            RecoveryClient.ensure(realm, RecoveryFlow.ensure(realm));
            RequiredActions.ensure(realm);
            ConsoleClient.ensure(realm);
            LOG.infof("Realm '%s' is set up for reset links.", realm.getName());
        }
    }

    private static void requireNothingForeign(RealmModel realm) {
        if (SetupState.ofFlow(realm) == SetupState.FOREIGN) {
            throw new NotConfiguredException(
                    "a flow '" + RecoveryFlow.ALIAS + "' is there that is not ours; rename it");
        }
        if (SetupState.ofClient(realm) == SetupState.FOREIGN) {
            throw new NotConfiguredException(
                    "a client '" + RecoveryClient.ID + "' is there that is not ours; give it another id");
        }
    }

    /** Where nobody waits for an answer the log has to do: no realm is kept from being made or changed. */
    public static void ensureUnlessForeign(RealmModel realm) {
        try {
            ensure(realm);
        } catch (NotConfiguredException e) {
            LOG.errorf("Realm '%s' can't be set up for reset links: %s", realm.getName(), e.getMessage());
        }
    }

    private static boolean isComplete(RealmModel realm) {
        return RequiredActions.areRegistered(realm)
                && !ConsoleClient.givesOfflineTokens(realm)
                && SetupState.ofFlow(realm) == SetupState.RIGHT
                && SetupState.ofClient(realm) == SetupState.RIGHT;
    }
}
