package dev.selfservice.keycloak.signin.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last change of somebody's credentials.
 *
 * @param at when, to the millisecond
 * @param in the id of the browser's session in which they changed them while signed in, and which goes on; null when
 *     nothing older goes on
 */
public record CredentialChange(Instant at, @Nullable String in) {

    /**
     * Whether something is from before the change and may not go on after it. What began in the same millisecond counts
     * as before.
     *
     * @param begun when it began
     * @param sessionId the browser's session in which it goes on
     */
    public boolean outdates(Instant begun, @Nullable String sessionId) {
        return !begun.isAfter(at) && (in == null || !in.equals(sessionId));
    }
}
