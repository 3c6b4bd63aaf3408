package dev.selfservice.keycloak.resetlink.upkeep;

import dev.selfservice.keycloak.delegation.MembershipMayHaveEnded;
import dev.selfservice.keycloak.delegation.address.SeenAddresses;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import dev.selfservice.keycloak.resetlink.setup.RealmSetup;
import java.time.Duration;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel.RealmPostCreateEvent;
import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.models.UserModel.UserRemovedEvent;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.timer.TimerProvider;

/**
 * What this module does by itself, and when: at the server's start, when a realm is made, switched on or removed, when
 * somebody may have left a project, and every two minutes. All of it is registered here.
 *
 * <p>It is an event listener since Keycloak publishes nothing when a realm's attribute is set; but it tells every global
 * listener that an administrator changed the realm.
 */
public final class ResetLinkLifecycle implements EventListenerProviderFactory {

    private static final String ID = "selfservice-reset-link-lifecycle";

    /** Well below the five minutes an expired link may wait for its event. */
    private static final Duration SWEEP_INTERVAL = Duration.ofMinutes(2);

    /** @throws IllegalStateException where the recovery's jar is missing: every link would be mailed and lead nowhere */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        if (factory.getProviderFactory(Authenticator.class, RealmSetup.AUTHENTICATOR) == null) {
            throw new IllegalStateException("keycloak-selfservice-spi-recovery is missing beside "
                    + "keycloak-selfservice-spi-reset-link: nobody could open a link");
        }
        factory.register(ResetLinkLifecycle::onEvent);
    }

    private static void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent started) {
            RealmSetup.ensureAll(started.getFactory());
            schedule(started.getFactory());
        } else if (event instanceof RealmPostCreateEvent created) {
            RealmSetup.ensureUnlessForeign(created.getCreatedRealm());
        } else if (event instanceof RealmRemovedEvent removed) {
            store(removed.getKeycloakSession()).removeOfRealm(removed.getRealm().getId());
            addresses(removed.getKeycloakSession())
                    .removeOfRealm(removed.getRealm().getId());
        } else if (event instanceof UserRemovedEvent removed) {
            store(removed.getKeycloakSession())
                    .removeOfUser(removed.getRealm().getId(), removed.getUser().getId());
            addresses(removed.getKeycloakSession())
                    .removeOfUser(removed.getUser().getId());
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

    private static SeenAddresses addresses(KeycloakSession session) {
        return session.getProvider(SeenAddresses.class);
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new EventListenerProvider() {

            @Override
            public void onEvent(Event event) {
                // What users do switches no realm on.
            }

            @Override
            public void onEvent(AdminEvent event, boolean includeRepresentation) {
                if (event.getResourceType() == ResourceType.REALM) {
                    RealmSetup.ensure(session, event.getRealmId());
                }
            }

            @Override
            public void close() {
                // Keeps nothing.
            }
        };
    }

    /** Told of every realm, without an entry in the realm's list of listeners. */
    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public void init(Config.Scope config) {
        // Nothing to configure.
    }

    @Override
    public void close() {
        // Keeps nothing.
    }

    @Override
    public String getId() {
        return ID;
    }
}
