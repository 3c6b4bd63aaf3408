package dev.selfservice.keycloak.delegation.settings;

import java.util.List;
import org.keycloak.Config;

/** The settings that say who may help whom, wherever the projects come from; each source has its own beside them. */
public final class DelegationSettings {

    private static final BooleanSetting HELP_ADMINISTRATORS = new BooleanSetting("help-administrators", false);

    /** Every setting of this room, for documentation and checks. */
    public static final List<RealmSetting<?>> SETTINGS = List.of(HELP_ADMINISTRATORS);

    private DelegationSettings() {}

    /**
     * Whether administrators may help other administrators of their project. Its server option belongs to the realm
     * resource, {@code --spi-realm-restapi-extension--selfservice--help-administrators}: whichever provider the
     * projects come from, the option has one name.
     *
     * @throws InvalidSettingException when the option is neither true nor false
     */
    public static RealmSetting<Boolean> helpAdministrators() {
        return HELP_ADMINISTRATORS.configuredBy(Config.scope("realm-restapi-extension", "selfservice"));
    }
}
