package dev.selfservice.keycloak.resetlink;

import java.time.Instant;
import org.keycloak.common.util.Time;

/** The one clock: Keycloak's, which its tests can move. */
public final class Clock {

    private Clock() {}

    public static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
