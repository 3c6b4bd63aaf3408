package dev.selfservice.keycloak.e2e.projects.organization;

import dev.selfservice.keycloak.delegation.MembershipMayHaveEnded;
import dev.selfservice.keycloak.delegation.ProjectProvider;
import dev.selfservice.keycloak.delegation.ProjectProviderFactory;
import dev.selfservice.keycloak.delegation.settings.RealmSetting;
import dev.selfservice.keycloak.delegation.settings.TextSetting;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.GroupModel;
import org.keycloak.models.GroupModel.GroupEvent;
import org.keycloak.models.GroupModel.GroupMemberLeaveEvent;
import org.keycloak.models.GroupModel.GroupRemovedEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.OrganizationModel.OrganizationMemberLeaveEvent;
import org.keycloak.models.OrganizationModel.OrganizationRemovedEvent;
import org.keycloak.provider.ProviderEvent;

/** Makes {@link OrganizationProjectProvider}s. */
public final class OrganizationProjectProviderFactory implements ProjectProviderFactory {

    public static final String ID = "organization";

    private RealmSetting<String> administrators = new TextSetting(
            "organization-administrators",
            "admins",
            "a group name of at most 255 characters",
            name -> name.length() <= 255);

    @Override
    public ProjectProvider create(KeycloakSession session) {
        return new OrganizationProjectProvider(session, administrators);
    }

    @Override
    public List<RealmSetting<?>> settings() {
        return List.of(administrators);
    }

    @Override
    public String howToMakeAProject() {
        return "Create an organization for each project, and in it the group of its administrators.";
    }

    @Override
    public String howToMakeAnAdministrator() {
        return "Put a member of the organization into its group of administrators.";
    }

    @Override
    public void init(Config.Scope options) {
        administrators = administrators.configuredBy(options);
    }

    @Override
    public void postInit(KeycloakSessionFactory sessions) {
        if (ProjectProviderFactory.chosen(sessions) == this) {
            sessions.register(OrganizationProjectProviderFactory::onEvent);
        }
    }

    private static void onEvent(ProviderEvent event) {
        if (event instanceof OrganizationMemberLeaveEvent left) {
            KeycloakSession session = left.getSession();
            MembershipMayHaveEnded.tell(session, session.getContext().getRealm(), left.getUser());
        } else if (event instanceof OrganizationRemovedEvent removed) {
            KeycloakSession session = removed.getKeycloakSession();
            MembershipMayHaveEnded.tellOfEverybody(session, session.getContext().getRealm());
        } else if (event instanceof GroupMemberLeaveEvent left && isOfAnOrganization(left)) {
            MembershipMayHaveEnded.tell(left.getKeycloakSession(), left.getRealm(), left.getUser());
        } else if (event instanceof GroupRemovedEvent removed && isOfAnOrganization(removed)) {
            MembershipMayHaveEnded.tellOfEverybody(removed.getKeycloakSession(), removed.getRealm());
        }
    }

    private static boolean isOfAnOrganization(GroupEvent event) {
        return event.getGroup().getType() == GroupModel.Type.ORGANIZATION;
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }
}
