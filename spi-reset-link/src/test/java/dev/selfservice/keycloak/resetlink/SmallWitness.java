package dev.selfservice.keycloak.resetlink;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.FakeEvents;
import dev.selfservice.keycloak.resetlink.audit.AuditLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.events.Event;
import org.keycloak.executors.ExecutorsProvider;

/** Writes down what goes out of a {@link SmallKeycloak}. */
final class SmallWitness {

    private final List<String> events = new ArrayList<>();
    private final List<String> mails = new ArrayList<>();

    List<String> events() {
        return List.copyOf(events);
    }

    List<String> mails() {
        return List.copyOf(mails);
    }

    /** What one session needs of us; what it reports counts once it is committed, as in Keycloak's own event store. */
    Map<Class<?>, Object> providers(List<Runnable> atCommit) {
        Map<Class<?>, Object> providers = new HashMap<>(FakeEvents.providers(event -> {
            String text = text(event);
            atCommit.add(() -> events.add(text));
        }));
        providers.put(EmailTemplateProvider.class, mailer());
        providers.put(
                ExecutorsProvider.class,
                Fake.of(
                        ExecutorsProvider.class,
                        Map.of("getExecutor", Fake.answering(ExecutorService.class, Map.of("execute", asked -> {
                            ((Runnable) asked[0]).run();
                            return null;
                        })))));
        return providers;
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
