package dev.selfservice.keycloak.delegation.group;

import dev.selfservice.keycloak.delegation.settings.RealmSetting;
import dev.selfservice.keycloak.delegation.settings.TextSetting;
import java.util.List;
import java.util.regex.Pattern;
import org.keycloak.Config;

/**
 * Which groups the projects are.
 *
 * @param projects the group whose children are the projects, as a path
 * @param administrators the name of a project's subgroup of administrators
 */
record GroupSettings(RealmSetting<String> projects, RealmSetting<String> administrators) {

    /** As they hold where neither the realm nor the server says anything. */
    static final GroupSettings BUILT_IN = new GroupSettings(
            new TextSetting(
                    "projects-group",
                    "/projects",
                    "a group path such as /projects",
                    Pattern.compile("(/[^/]+)+").asMatchPredicate()),
            new TextSetting(
                    "administrators-group",
                    "admins",
                    "a group name of at most 255 characters",
                    name -> name.length() <= 255));

    /** With the server's options as defaults. */
    GroupSettings configuredBy(Config.Scope options) {
        return new GroupSettings(projects.configuredBy(options), administrators.configuredBy(options));
    }

    List<RealmSetting<?>> all() {
        return List.of(projects, administrators);
    }
}
