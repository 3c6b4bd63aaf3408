package dev.selfservice.keycloak.delegation.group;

import dev.selfservice.keycloak.delegation.MembershipMayHaveEnded;
import dev.selfservice.keycloak.delegation.ProjectProvider;
import dev.selfservice.keycloak.delegation.ProjectProviderFactory;
import dev.selfservice.keycloak.delegation.settings.RealmSetting;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.GroupModel.GroupMemberLeaveEvent;
import org.keycloak.models.GroupModel.GroupRemovedEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderEvent;

/** Makes {@link GroupProjectProvider}s. */
public final class GroupProjectProviderFactory implements ProjectProviderFactory {

    public static final String ID = "group";

    private GroupSettings settings = GroupSettings.BUILT_IN;

    @Override
    public ProjectProvider create(KeycloakSession session) {
        return new GroupProjectProvider(session, new ProjectGroups(session, settings));
    }

    @Override
    public List<RealmSetting<?>> settings() {
        return settings.all();
    }

    @Override
    public String howToMakeAProject() {
        return "Create a group for each project, and in it the administrators' group.";
    }

    @Override
    public String howToMakeAnAdministrator() {
        return "Put a member into the project's administrators' group.";
    }

    @Override
    public void init(Config.Scope options) {
        settings = settings.configuredBy(options);
    }

    @Override
    public void postInit(KeycloakSessionFactory sessions) {
        if (ProjectProviderFactory.chosen(sessions) == this) {
            sessions.register(GroupProjectProviderFactory::onEvent);
        }
    }

    private static void onEvent(ProviderEvent event) {
        if (event instanceof GroupMemberLeaveEvent left) {
            MembershipMayHaveEnded.tell(left.getKeycloakSession(), left.getRealm(), left.getUser());
        } else if (event instanceof GroupRemovedEvent removed) {
            MembershipMayHaveEnded.tellOfEverybody(removed.getKeycloakSession(), removed.getRealm());
        }
    }

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
