package dev.selfservice.keycloak.signin;

import dev.selfservice.keycloak.signin.change.CredentialChanges;
import dev.selfservice.keycloak.signin.idporten.OneAccount;
import dev.selfservice.keycloak.signin.notify.AccountListener;
import dev.selfservice.keycloak.signin.notify.Addresses;
import dev.selfservice.keycloak.signin.notify.Connections;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.models.UserModel.UserRemovedEvent;
import org.keycloak.provider.ProviderEvent;

/**
 * What this module does by itself: it hears of credentials, e-mail addresses and connections of accounts that change, and
 * of people and realms that are removed. Registered here and nowhere else. No realm has to name it as its listener.
 */
public final class SignInLifecycle implements EventListenerProviderFactory {

    private static final String ID = "selfservice-sign-in-lifecycle";

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(OneAccount::onEvent);
        factory.register(Connections::onEvent);
        factory.register(Addresses::onEvent);
        factory.register(SignInLifecycle::forget);
    }

    private static void forget(ProviderEvent event) {
        if (event instanceof UserRemovedEvent removed) {
            new CredentialChanges(removed.getKeycloakSession())
                    .forgetUser(removed.getUser().getId());
        } else if (event instanceof RealmRemovedEvent removed) {
            new CredentialChanges(removed.getKeycloakSession())
                    .forgetRealm(removed.getRealm().getId());
        }
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new AccountListener(session);
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
