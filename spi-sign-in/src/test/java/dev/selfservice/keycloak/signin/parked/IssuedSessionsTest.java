package dev.selfservice.keycloak.signin.parked;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.signin.SignInAttempt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

/** Rule 24: what came out of a request is told by Keycloak's events, in every realm. */
class IssuedSessionsTest {

    private final KeycloakSession session = new SignInAttempt().keycloak();
    private final IssuedSessions factory = new IssuedSessions();
    private final EventListenerProvider listener = factory.create(session);

    @Test
    void eachSessionThatGaveSomethingOutIsKnownOnce() {
        assertThat(IssuedSessions.of(session)).isEmpty();

        tell(EventType.LOGIN, "browser");
        tell(EventType.CODE_TO_TOKEN, "browser");
        tell(EventType.OAUTH2_DEVICE_CODE_TO_TOKEN, "device");

        assertThat(IssuedSessions.of(session)).containsExactly("browser", "device");
    }

    @Test
    void whatGivesNothingOutIsNone() {
        tell(EventType.LOGIN, null);
        tell(EventType.LOGOUT, "gone");
        tell(EventType.LOGIN_ERROR, "refused");

        assertThat(IssuedSessions.of(session)).isEmpty();
    }

    @Test
    void noRealmHasToNameIt() {
        assertThat(factory.isGlobal()).isTrue();
    }

    private void tell(EventType type, @Nullable String sessionId) {
        Event event = new Event();
        event.setType(type);
        event.setSessionId(sessionId);
        listener.onEvent(event);
    }
}
