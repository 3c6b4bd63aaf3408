package dev.selfservice.keycloak.delegation.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.MembershipMayHaveEnded;
import dev.selfservice.keycloak.delegation.ProjectProviderFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.models.GroupModel.GroupMemberLeaveEvent;
import org.keycloak.models.GroupModel.GroupRemovedEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/** What the source tells when Keycloak tells of groups. */
final class GroupProjectProviderFactoryTest {

    private final GroupProjectProviderFactory groups = new GroupProjectProviderFactory();
    private final List<ProviderEventListener> listeners = new ArrayList<>();
    private final List<Object> told = new ArrayList<>();
    private final Map<String, Object> answers = new HashMap<>();
    private final KeycloakSessionFactory sessions = Fake.of(KeycloakSessionFactory.class, answers);
    private final KeycloakSession session =
            Fake.of(KeycloakSession.class, Map.of("getKeycloakSessionFactory", sessions));
    private final RealmModel realm = Fake.of(RealmModel.class, Map.of());

    GroupProjectProviderFactoryTest() {
        answers.put("register", (Fake.Answer) asked -> listeners.add((ProviderEventListener) asked[0]));
        answers.put("publish", (Fake.Answer) asked -> told.add(asked[0]));
    }

    @Test
    void whoeverLeavesAGroupMayHaveLeftAProject() {
        answers.put("getProviderFactory", groups);
        groups.postInit(sessions);

        happens(Fake.of(
                GroupMemberLeaveEvent.class,
                Map.of("getKeycloakSession", session, "getRealm", realm, "getUser", Fake.user("kari"))));

        assertThat(told).containsExactly(new MembershipMayHaveEnded(session, realm, "id-kari"));
    }

    @Test
    void withARemovedGroupEverybodyMayHave() {
        answers.put("getProviderFactory", groups);
        groups.postInit(sessions);

        happens(Fake.of(GroupRemovedEvent.class, Map.of("getKeycloakSession", session, "getRealm", realm)));
        happens(Fake.of(ProviderEvent.class, Map.of()));

        assertThat(told).containsExactly(new MembershipMayHaveEnded(session, realm, null));
    }

    @Test
    void whereProjectsComeFromElsewhereItIsSilent() {
        answers.put("getProviderFactory", Fake.of(ProjectProviderFactory.class, Map.of()));
        groups.postInit(sessions);

        assertThat(listeners).isEmpty();
    }

    private void happens(ProviderEvent event) {
        listeners.forEach(listener -> listener.onEvent(event));
    }
}
