package dev.selfservice.keycloak.delegation.lockout;

import dev.selfservice.keycloak.delegation.jpa.LockoutTable;
import dev.selfservice.keycloak.delegation.person.CommittedAccount;
import dev.selfservice.keycloak.delegation.person.OperatedAccount;
import dev.selfservice.keycloak.delegation.settings.Selfservice;
import org.keycloak.Config;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.models.UserModel.UserRemovedEvent;
import org.keycloak.provider.ProviderEvent;

/**
 * Remembers which accounts were enabled when wrong guesses disabled them. Told by Keycloak's events, in the transaction
 * that disables; no realm has to name it as its listener.
 */
public final class LockoutLifecycle implements EventListenerProviderFactory {

    private static final String ID = "selfservice-lockout-lifecycle";

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(LockoutLifecycle::onEvent);
    }

    private static void onEvent(ProviderEvent event) {
        if (event instanceof UserRemovedEvent removed) {
            new LockoutTable(removed.getKeycloakSession())
                    .remove(removed.getUser().getId());
        } else if (event instanceof RealmRemovedEvent removed) {
            new LockoutTable(removed.getKeycloakSession())
                    .removeOfRealm(removed.getRealm().getId());
        }
    }

    private static void lockedOut(KeycloakSession session, Event event) {
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        if (realm == null || !Selfservice.enabled(realm)) {
            return;
        }
        LockoutTable table = new LockoutTable(session);
        switch (before(session, realm, event.getUserId())) {
            case ENABLED -> table.add(event.getRealmId(), event.getUserId());
            case DISABLED -> table.remove(event.getUserId());
            case LOCKED_OUT -> {
                // Guesses that were under way.
            }
        }
    }

    /** As it was before this transaction. */
    private static Before before(KeycloakSession session, RealmModel realm, String userId) {
        return CommittedAccount.ask(session, realm, userId, (own, user) -> {
                    if (user.isEnabled()) {
                        return Before.ENABLED;
                    }
                    return Lockout.isNoted(user) ? Before.LOCKED_OUT : Before.DISABLED;
                })
                .orElse(Before.DISABLED);
    }

    private enum Before {
        ENABLED,
        DISABLED,
        LOCKED_OUT
    }

    /** An operator who saves an account has decided about it: if it is disabled then, it is by them. */
    private static void saved(KeycloakSession session, AdminEvent event) {
        if (event.getOperationType() == OperationType.UPDATE) {
            OperatedAccount.of(event).filter(OperatedAccount::isItself).ifPresent(account -> new LockoutTable(session)
                    .remove(account.userId()));
        }
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new EventListenerProvider() {

            @Override
            public void onEvent(Event event) {
                if (event.getType() == EventType.USER_DISABLED_BY_PERMANENT_LOCKOUT) {
                    lockedOut(session, event);
                }
            }

            @Override
            public void onEvent(AdminEvent event, boolean includeRepresentation) {
                saved(session, event);
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
