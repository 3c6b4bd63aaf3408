package dev.selfservice.keycloak.e2e.server;

import java.time.Duration;
import java.time.Instant;
import org.apache.http.client.HttpClient;
import org.keycloak.common.util.Time;
import org.keycloak.testframework.remote.timeoffset.TimeOffSet;

/** The server's clock, which tests move instead of waiting. Back to the real time after each test. */
public final class ServerClock {

    private final TimeOffSet offset;

    ServerClock(HttpClient http, String server) {
        this.offset = new TimeOffSet(http, server + "/realms/master", 0, false);
    }

    /** What time the server thinks it is. */
    public Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }

    /** Moves the clock forward. */
    public void pass(Duration time) {
        offset.set(Duration.ofSeconds(offset.get()).plus(time));
    }

    void reset() {
        if (offset.hasChanged()) {
            offset.set(0);
        }
    }
}
