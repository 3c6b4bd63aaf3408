package dev.selfservice.keycloak.e2e.actors;

import dev.selfservice.keycloak.e2e.server.Educloud;
import java.util.List;
import java.util.Map;
import org.keycloak.representations.idm.EventRepresentation;

/** What the realm's operator finds among the stored events. */
public final class AuditTrail {

    private static final String CODE = "reset_link_event";

    private final Educloud educloud;

    /** Of the demo realm. */
    public AuditTrail(Educloud educloud) {
        this.educloud = educloud;
    }

    /** The codes of a link's events, oldest first. */
    public List<String> of(CreatedLink link) {
        return events(link).stream().map(event -> event.getDetails().get(CODE)).toList();
    }

    /** A link's events, oldest first. */
    public List<EventRepresentation> events(CreatedLink link) {
        return all().stream()
                .filter(event -> link.id().equals(details(event).get("reset_link_id")))
                .filter(event -> details(event).containsKey(CODE))
                .toList();
    }

    /** The events of one user, oldest first. */
    public List<EventRepresentation> of(Person person) {
        return all().stream()
                .filter(event -> person.id().equals(event.getUserId()))
                .toList();
    }

    /** The newest event with this code of a link. */
    public EventRepresentation newest(CreatedLink link, String code) {
        return events(link).stream()
                .filter(event -> code.equals(event.getDetails().get(CODE)))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no event " + code + " in " + of(link)));
    }

    private List<EventRepresentation> all() {
        return educloud.admin().getEvents(null, null, null, null, null, null, 0, 5_000, "asc");
    }

    private static Map<String, String> details(EventRepresentation event) {
        return event.getDetails() == null ? Map.of() : event.getDetails();
    }
}
