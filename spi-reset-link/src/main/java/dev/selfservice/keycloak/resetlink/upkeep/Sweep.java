package dev.selfservice.keycloak.resetlink.upkeep;

import dev.selfservice.keycloak.delegation.settings.InvalidSettingException;
import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkPolicy;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import dev.selfservice.keycloak.resetlink.end.LinkEnd;
import dev.selfservice.keycloak.resetlink.setup.RealmSetup;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.timer.ScheduledTask;

/**
 * Gives links that ran out their ending, event and oblivion, and removes rows after the retention. Runs on every node;
 * each step is a conditional statement, so that a second node finds nothing left to do.
 */
final class Sweep implements ScheduledTask {

    private static final Logger LOG = Logger.getLogger(Sweep.class);

    /** At once; what is left waits for the next sweep. */
    private static final int MOST = 1_000;

    @Override
    public void run(KeycloakSession session) {
        // Whatever switched a realm on, or took something out of it, and was not heard: it is found here.
        RealmSetup.ensureAll(session.getKeycloakSessionFactory());
        expire(session);
        for (String realmId : session.getProvider(ResetLinkStore.class).realmsWithLinks()) {
            Optional.ofNullable(session.realms().getRealm(realmId)).ifPresent(realm -> purge(session, realm));
        }
    }

    private static void expire(KeycloakSession session) {
        ResetLinkStore store = session.getProvider(ResetLinkStore.class);
        List<ResetLink> ranOut = store.ranOut(Clock.now(), MOST);
        for (ResetLink link : ranOut) {
            RealmModel realm = session.realms().getRealm(link.realmId());
            if (realm != null) {
                session.getContext().setRealm(realm);
                new LinkEnd(session).end(link, EndReason.TIME_OUT, link.who().memberId());
            }
        }
    }

    private static void purge(KeycloakSession session, RealmModel realm) {
        session.getContext().setRealm(realm);
        try {
            session.getProvider(ResetLinkStore.class)
                    .removeEndedBefore(
                            Clock.now().minus(ResetLinkPolicy.of(realm).retention()));
        } catch (InvalidSettingException e) {
            LOG.warnf("Realm '%s' keeps all rows of reset links: %s", realm.getName(), e.getMessage());
        }
    }
}
