package dev.selfservice.keycloak.delegation;

import dev.selfservice.keycloak.delegation.settings.RealmSetting;
import java.util.List;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;

/**
 * Makes {@link ProjectProvider}s, and knows of one source of projects what others need not know: its settings, what an
 * operator does in it, and how it is heard that somebody left.
 *
 * <p>Chosen with {@code --spi-project--provider=<id>}; the default is {@code group}. The chosen one tells
 * {@link MembershipMayHaveEnded}, listening from {@link #postInit} on; the others stay silent.
 */
public interface ProjectProviderFactory extends ProviderFactory<ProjectProvider> {

    /** The factory of the source that this server's projects come from. */
    static ProjectProviderFactory chosen(KeycloakSessionFactory sessions) {
        return (ProjectProviderFactory) sessions.getProviderFactory(ProjectProvider.class);
    }

    /**
     * The settings that only this source has, for documentation and checks; each is an attribute of a realm and a server
     * option {@code --spi-project--<id>--<name>}.
     */
    List<RealmSetting<?>> settings();

    /** How an operator makes a project, where there is none. In English, as Keycloak's own command line. */
    String howToMakeAProject();

    /** How an operator makes a member an administrator, where a project has none. In English. */
    String howToMakeAnAdministrator();
}
