package dev.selfservice.keycloak.delegation;

import io.opentelemetry.api.trace.Span;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.tracing.TracingProvider;

/** What Keycloak's {@code EventBuilder} asks of a session, so that its events can be read. */
public final class FakeEvents {

    private static final EventListenerProviderFactory LISTENER =
            Fake.of(EventListenerProviderFactory.class, Map.of("getId", "witness", "isGlobal", true));

    private FakeEvents() {}

    /** The answer to {@code getProviderFactoriesStream}. */
    public static Stream<Object> factories(Class<?> type) {
        return type == EventListenerProvider.class ? Stream.of(LISTENER) : Stream.empty();
    }

    /** The providers that a session has to give out. */
    public static Map<Class<?>, Object> providers(Consumer<Event> reader) {
        return Map.of(
                EventListenerProvider.class,
                Fake.answering(EventListenerProvider.class, Map.of("onEvent", asked -> {
                    reader.accept((Event) asked[0]);
                    return null;
                })),
                TracingProvider.class,
                Fake.of(TracingProvider.class, Map.of("getCurrentSpan", Span.getInvalid())));
    }
}
