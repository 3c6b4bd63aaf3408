package dev.selfservice.keycloak.delegation.lockout;

import dev.selfservice.keycloak.delegation.jpa.LockoutTable;
import dev.selfservice.keycloak.delegation.settings.Selfservice;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.UserRemovedEvent;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.provider.ProviderEvent;

/**
 * Remembers which accounts were enabled when wrong guesses disabled them. Told by Keycloak's events, in the transaction
 * that disables; no realm has to name it as its listener.
 */
public final class LockoutLifecycle implements EventListenerProviderFactory {

    private static final String ID = "selfservice-lockout-lifecycle";

    /** An account in Keycloak's admin REST or its SCIM. */
    private static final Pattern ACCOUNT = Pattern.compile("(?:.*/)?[uU]sers/([^/]+)");

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
        switch (before(session, event)) {
            case ENABLED -> table.add(event.getRealmId(), event.getUserId());
            case DISABLED -> table.remove(event.getUserId());
            case LOCKED_OUT -> {
                // Guesses that were under way.
            }
        }
    }

    /** As it was before this transaction, which another one still sees. */
    private static Before before(KeycloakSession session, Event event) {
        return KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), own -> {
            RealmModel realm = own.realms().getRealm(event.getRealmId());
            own.getContext().setRealm(realm);
            UserModel user = own.users().getUserById(realm, event.getUserId());
            if (user == null) {
                return Before.DISABLED;
            }
            if (user.isEnabled()) {
                return Before.ENABLED;
            }
            return Lockout.isNoted(user) ? Before.LOCKED_OUT : Before.DISABLED;
        });
    }

    private enum Before {
        ENABLED,
        DISABLED,
        LOCKED_OUT
    }

    /** An operator who saves an account has decided about it: if it is disabled then, it is by them. */
    private static void saved(KeycloakSession session, AdminEvent event) {
        Matcher account = ACCOUNT.matcher(Objects.requireNonNullElse(event.getResourcePath(), ""));
        if (event.getOperationType() == OperationType.UPDATE && account.matches()) {
            new LockoutTable(session).remove(account.group(1));
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
