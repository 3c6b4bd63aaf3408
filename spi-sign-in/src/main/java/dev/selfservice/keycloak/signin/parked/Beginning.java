package dev.selfservice.keycloak.signin.parked;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * When a sign-in began: the request in which it first knew who it is, or the mail whose link it follows. The note goes
 * with the sign-in into the session that comes of it, as Keycloak copies all notes of this kind, and is lost with the
 * user when a sign-in is started again.
 */
final class Beginning {

    private static final String NOTE = "selfservice.begun";

    private Beginning() {}

    static Optional<Instant> of(AuthenticationSessionModel tab) {
        return parse(tab.getUserSessionNotes().get(NOTE));
    }

    static Optional<Instant> of(UserSessionModel session) {
        return parse(session.getNote(NOTE));
    }

    static void note(AuthenticationSessionModel tab, Instant begun) {
        tab.setUserSessionNote(NOTE, Long.toString(begun.toEpochMilli()));
    }

    static void note(UserSessionModel session, Instant begun) {
        session.setNote(NOTE, Long.toString(begun.toEpochMilli()));
    }

    private static Optional<Instant> parse(@Nullable String note) {
        return Optional.ofNullable(note).map(Long::valueOf).map(Instant::ofEpochMilli);
    }
}
