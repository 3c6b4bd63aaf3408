package dev.selfservice.keycloak.delegation.settings;

import java.util.List;
import org.keycloak.Config;

/** The settings that say who may help whom, wherever the projects come from; each source has its own beside them. */
public final class DelegationSettings {

    private static final BooleanSetting HELP_ADMINISTRATORS = new BooleanSetting("help-administrators", false);
    private static final IntSetting EMAIL_REST = new IntSetting("email-rest", 259_200, 0, 2_592_000);

    /** Every setting of this room, for documentation and checks. */
    public static final List<RealmSetting<?>> SETTINGS = List.of(HELP_ADMINISTRATORS, EMAIL_REST);

    private DelegationSettings() {}

    /**
     * Whether administrators may help other administrators of their project. Its server option belongs to the realm
     * resource, {@code --spi-realm-restapi-extension--selfservice--help-administrators}: whichever provider the
     * projects come from, the option has one name.
     *
     * @throws InvalidSettingException when the option is neither true nor false
     */
    public static RealmSetting<Boolean> helpAdministrators() {
        return HELP_ADMINISTRATORS.configuredBy(options());
    }

    /**
     * For how many seconds after a change of a member's e-mail address no link is sent to the new one. Its server option
     * is beside the other's.
     *
     * @throws InvalidSettingException when the option is outside its range
     */
    public static RealmSetting<Integer> emailRest() {
        return EMAIL_REST.configuredBy(options());
    }

    private static Config.Scope options() {
        return Config.scope("realm-restapi-extension", "selfservice");
    }
}
