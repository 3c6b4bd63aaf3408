package dev.selfservice.keycloak.delegation.rest;

import java.util.Arrays;
import org.keycloak.common.Version;

/** Which Keycloak this runs on. */
final class SupportedServer {

    /** The first without the takeover CVE-2026-18963, and with the classes the recovery leans on. */
    private static final int[] OLDEST = {26, 7, 2};

    private SupportedServer() {}

    /**
     * Checks the server we are deployed in.
     *
     * @throws IllegalStateException on an older server, which stops its start with one clear line
     */
    static void require() {
        if (!isSupported(Version.VERSION)) {
            throw new IllegalStateException(
                    "keycloak-selfservice needs Keycloak 26.7.2 or later; this is " + Version.VERSION);
        }
    }

    static boolean isSupported(String version) {
        int[] numbers = Arrays.stream(version.split("[^0-9]+"))
                .filter(part -> !part.isEmpty())
                .limit(OLDEST.length)
                .mapToInt(Integer::parseInt)
                .toArray();
        return Arrays.compare(numbers, OLDEST) >= 0;
    }
}
