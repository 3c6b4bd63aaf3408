package dev.selfservice.keycloak.resetlink.upkeep;

import dev.selfservice.keycloak.delegation.MembershipMayHaveEnded;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.models.UserModel.UserRemovedEvent;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.timer.TimerProvider;

/** Listens for what ends links from outside, and starts the sweep. */
public final class Upkeep {

    /** Well below the five minutes an expired link may wait for its event. */
    private static final Duration SWEEP_INTERVAL = Duration.ofMinutes(2);

    private Upkeep() {}

    /** Listens on this factory. */
    public static void register(KeycloakSessionFactory factory) {
        factory.register(Upkeep::onEvent);
    }

    private static void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent started) {
            schedule(started.getFactory());
        } else if (event instanceof RealmRemovedEvent removed) {
            store(removed.getKeycloakSession()).removeOfRealm(removed.getRealm().getId());
        } else if (event instanceof UserRemovedEvent removed) {
            store(removed.getKeycloakSession())
                    .removeOfUser(removed.getRealm().getId(), removed.getUser().getId());
            Revalidation.ofUser(
                    removed.getKeycloakSession(),
                    removed.getRealm(),
                    removed.getUser().getId());
        } else if (event instanceof MembershipMayHaveEnded ended) {
            Revalidation.of(ended);
        }
    }

    private static void schedule(KeycloakSessionFactory factory) {
        KeycloakModelUtils.runJobInTransaction(factory, session -> session.getProvider(TimerProvider.class)
                .scheduleTask(new Sweep(), SWEEP_INTERVAL.toMillis(), "selfservice-reset-link-sweep"));
    }

    private static ResetLinkStore store(KeycloakSession session) {
        return session.getProvider(ResetLinkStore.class);
    }
}
