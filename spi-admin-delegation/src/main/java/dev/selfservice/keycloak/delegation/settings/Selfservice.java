package dev.selfservice.keycloak.delegation.settings;

import org.keycloak.models.RealmModel;

/** Whether a realm uses us at all. There is no server-wide option for it: each realm says so for itself. */
public final class Selfservice {

    /** The attribute {@code selfservice.enabled}; reading it refuses anything but true and false. */
    public static final BooleanSetting ENABLED = new BooleanSetting("enabled", false);

    private Selfservice() {}

    /**
     * Whether {@code selfservice.enabled} is {@code true}. Never throws, so that one realm's slip of the pen can't stop
     * a listener or the server's start; REST calls read {@link #ENABLED} and tell of the slip.
     */
    public static boolean enabled(RealmModel realm) {
        return "true".equals(realm.getAttribute(ENABLED.attribute()));
    }
}
