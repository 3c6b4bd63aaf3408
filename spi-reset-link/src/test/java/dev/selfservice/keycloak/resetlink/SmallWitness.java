package dev.selfservice.keycloak.resetlink;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.resetlink.audit.AuditLog;
import io.opentelemetry.api.trace.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.tracing.TracingProvider;

/** Writes down what goes out of a {@link SmallKeycloak}. */
final class SmallWitness {

    private static final EventListenerProviderFactory LISTENER =
            Fake.of(EventListenerProviderFactory.class, Map.of("getId", "witness", "isGlobal", true));

    private final List<String> events = new ArrayList<>();
    private final List<String> mails = new ArrayList<>();

    List<String> events() {
        return List.copyOf(events);
    }

    List<String> mails() {
        return List.copyOf(mails);
    }

    Stream<Object> factories(Class<?> type) {
        return type == EventListenerProvider.class ? Stream.of(LISTENER) : Stream.empty();
    }

    /** What one session needs of us; what it reports counts once it is committed, as in Keycloak's own event store. */
    Map<Class<?>, Object> providers(List<Runnable> atCommit) {
        return Map.of(
                EventListenerProvider.class,
                Fake.answering(EventListenerProvider.class, Map.of("onEvent", asked -> {
                    String event = text((Event) asked[0]);
                    return atCommit.add(() -> events.add(event));
                })),
                EmailTemplateProvider.class,
                mailer(),
                ExecutorsProvider.class,
                Fake.of(
                        ExecutorsProvider.class,
                        Map.of("getExecutor", Fake.answering(ExecutorService.class, Map.of("execute", asked -> {
                            ((Runnable) asked[0]).run();
                            return null;
                        })))),
                TracingProvider.class,
                Fake.of(TracingProvider.class, Map.of("getCurrentSpan", Span.getInvalid())));
    }

    private EmailTemplateProvider mailer() {
        EmailTemplateProvider[] self = new EmailTemplateProvider[1];
        self[0] = Fake.answering(
                EmailTemplateProvider.class,
                Map.of("setRealm", asked -> self[0], "setUser", asked -> self[0], "send", asked -> {
                    mails.add(asked[0] + " to " + asked[asked.length - 1]);
                    return null;
                }));
        return self[0];
    }

    private static String text(Event event) {
        Map<String, String> details = event.getDetails() == null ? Map.of() : event.getDetails();
        return details.getOrDefault(AuditLog.EVENT, event.getType().name()) + " " + event.getUserId();
    }
}
