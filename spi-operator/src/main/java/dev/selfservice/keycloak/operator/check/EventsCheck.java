package dev.selfservice.keycloak.operator.check;

import dev.selfservice.keycloak.resetlink.audit.AuditEvent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/** Is it kept who did what? */
final class EventsCheck implements Check {

    @Override
    public Stream<Finding> look(RealmModel realm) {
        return Stream.concat(
                realm.isEventsEnabled() ? missingTypes(realm) : Stream.of(Fault.EVENTS_NOT_STORED.found()),
                realm.isAdminEventsEnabled() ? Stream.empty() : Stream.of(Fault.ADMIN_EVENTS_NOT_STORED.found()));
    }

    /** No choice at all means Keycloak's default, which has all of ours. */
    private static Stream<Finding> missingTypes(RealmModel realm) {
        List<String> stored = realm.getEnabledEventTypesStream().toList();
        return stored.isEmpty()
                ? Stream.empty()
                : Arrays.stream(AuditEvent.values())
                        .map(event -> event.type().name())
                        .distinct()
                        .filter(type -> !stored.contains(type))
                        .map(Fault.EVENT_TYPE_NOT_STORED::foundIn);
    }
}
