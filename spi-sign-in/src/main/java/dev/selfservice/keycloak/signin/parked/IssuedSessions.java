package dev.selfservice.keycloak.signin.parked;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.keycloak.Config;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Which sessions came out of a request, or gave out tokens in it. Keycloak tells that by its events, for every protocol
 * and every grant; so no realm has to name this listener. A refresh is one of them, for the session that came about in
 * the moment in which a change ended all that there were.
 */
public final class IssuedSessions implements EventListenerProviderFactory {

    private static final String ID = "selfservice-issued-sessions";

    private static final Set<EventType> COME_OUT = EnumSet.of(
            EventType.LOGIN,
            EventType.CODE_TO_TOKEN,
            EventType.REFRESH_TOKEN,
            EventType.TOKEN_EXCHANGE,
            EventType.PERMISSION_TOKEN,
            EventType.OAUTH2_DEVICE_CODE_TO_TOKEN,
            EventType.AUTHREQID_TO_TOKEN);

    /** The ids of those of this request. */
    static Set<String> of(KeycloakSession session) {
        @SuppressWarnings("unchecked")
        Set<String> ids = session.getAttribute(ID, Set.class);
        return ids == null ? Set.of() : ids;
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new EventListenerProvider() {

            @Override
            public void onEvent(Event event) {
                if (event.getSessionId() != null && COME_OUT.contains(event.getType())) {
                    Set<String> ids = new LinkedHashSet<>(of(session));
                    ids.add(event.getSessionId());
                    session.setAttribute(ID, ids);
                }
            }

            @Override
            public void onEvent(AdminEvent event, boolean includeRepresentation) {
                // No session comes out of an operator's call.
            }

            @Override
            public void close() {
                // Keeps nothing.
            }
        };
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public void init(Config.Scope config) {
        // Nothing to configure.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to hear of.
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
