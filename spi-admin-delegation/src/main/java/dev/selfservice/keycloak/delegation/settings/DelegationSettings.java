package dev.selfservice.keycloak.delegation.settings;

import java.util.List;
import java.util.regex.Pattern;
import org.keycloak.Config;

/** The settings that say who may help whom. */
public final class DelegationSettings {

    /** The group whose children are the projects, as a path; server option of the project provider {@code group}. */
    public static final TextSetting PROJECTS_GROUP = new TextSetting(
            "projects-group",
            "/projects",
            "a group path such as /projects",
            Pattern.compile("(/[^/]+)+").asMatchPredicate());

    /** The name of a project's subgroup of administrators; server option of the project provider {@code group}. */
    public static final TextSetting ADMINISTRATORS_GROUP = new TextSetting(
            "administrators-group", "admins", "a group name of at most 255 characters", name -> name.length() <= 255);

    private static final BooleanSetting HELP_ADMINISTRATORS = new BooleanSetting("help-administrators", false);

    /** Every setting of this room, for documentation and checks. */
    public static final List<RealmSetting<?>> SETTINGS =
            List.of(PROJECTS_GROUP, ADMINISTRATORS_GROUP, HELP_ADMINISTRATORS);

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
