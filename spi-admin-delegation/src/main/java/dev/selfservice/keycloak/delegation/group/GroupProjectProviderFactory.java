package dev.selfservice.keycloak.delegation.group;

import dev.selfservice.keycloak.delegation.ProjectProvider;
import dev.selfservice.keycloak.delegation.ProjectProviderFactory;
import dev.selfservice.keycloak.delegation.settings.DelegationSettings;
import dev.selfservice.keycloak.delegation.settings.RealmSetting;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Makes {@link GroupProjectProvider}s. Server options: {@code --spi-project--group--projects-group} and
 * {@code --spi-project--group--administrators-group}.
 */
public final class GroupProjectProviderFactory implements ProjectProviderFactory {

    public static final String ID = "group";

    private RealmSetting<String> projectsGroup = DelegationSettings.PROJECTS_GROUP;
    private RealmSetting<String> administratorsGroup = DelegationSettings.ADMINISTRATORS_GROUP;

    @Override
    public ProjectProvider create(KeycloakSession session) {
        return new GroupProjectProvider(session, new ProjectGroups(session, projectsGroup, administratorsGroup));
    }

    @Override
    public void init(Config.Scope options) {
        projectsGroup = projectsGroup.configuredBy(options);
        administratorsGroup = administratorsGroup.configuredBy(options);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }

    /** The default, also when an operator drops in a provider of their own and forgets to choose. */
    @Override
    public int order() {
        return 1;
    }
}
