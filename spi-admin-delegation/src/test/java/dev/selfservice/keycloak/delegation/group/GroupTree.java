package dev.selfservice.keycloak.delegation.group;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.ProjectProvider;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.keycloak.models.GroupModel;
import org.keycloak.models.GroupProvider;
import org.keycloak.models.GroupProviderFactory;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmProvider;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;

/** Groups by their paths and the people in them, as a realm's session answers for them. */
final class GroupTree {

    private final Map<String, GroupModel> groups = new LinkedHashMap<>();
    private final Map<String, UserModel> users = new TreeMap<>();
    private final Map<String, List<String>> memberships = new HashMap<>();

    GroupTree group(String path) {
        return group(path, null);
    }

    GroupTree group(String path, String displayName) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("getId", id(path));
        answers.put("getName", path.substring(path.lastIndexOf('/') + 1));
        answers.put("getFirstAttribute", displayName);
        answers.put("getType", GroupModel.Type.REALM);
        parent(path).ifPresent(parent -> {
            answers.put("getParentId", id(parent));
            answers.put("getParent", groups.get(parent));
        });
        answers.put("getSubGroupsStream", (Fake.Answer) page -> groups.keySet().stream()
                .filter(child -> parent(child).filter(path::equals).isPresent())
                .map(groups::get));
        groups.put(path, Fake.of(GroupModel.class, answers));
        return this;
    }

    String id(String path) {
        return "id:" + path;
    }

    UserModel person(String name, String... paths) {
        return user(name, null, paths);
    }

    UserModel serviceAccount(String name, String... paths) {
        return user(name, "client", paths);
    }

    ProjectProvider provider() {
        return new GroupProjectProviderFactory().create(session());
    }

    private UserModel user(String name, String serviceAccountOf, String... paths) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("getId", name);
        answers.put("getUsername", name);
        answers.put("getServiceAccountClientLink", serviceAccountOf);
        answers.put(
                "getGroupsStream", (Fake.Answer) asked -> Arrays.stream(paths).map(groups::get));
        memberships.put(name, List.of(paths));
        users.put(name, Fake.of(UserModel.class, answers));
        return users.get(name);
    }

    private Stream<UserModel> in(GroupModel group) {
        return users.values().stream()
                .filter(user -> memberships.get(user.getId()).stream().anyMatch(path -> id(path).equals(group.getId())))
                .sorted(Comparator.comparing(UserModel::getUsername));
    }

    private KeycloakSession session() {
        RealmModel realm = Fake.of(RealmModel.class, Map.of("getId", "realm"));
        GroupProvider groupProvider = Fake.of(
                GroupProvider.class,
                Map.of(
                        "getGroupById",
                                (Fake.Answer) asked -> groups.values().stream()
                                        .filter(group -> group.getId().equals(asked[1]))
                                        .findFirst()
                                        .orElse(null),
                        "getGroupByName",
                                (Fake.Answer) asked -> groups.get((asked[1] == null
                                                ? ""
                                                : ((GroupModel) asked[1])
                                                        .getId()
                                                        .substring("id:".length()))
                                        + "/" + asked[2])));
        UserProvider userProvider = Fake.of(
                UserProvider.class,
                Map.of(
                        "getUserById", (Fake.Answer) asked -> users.get(asked[1]),
                        "getGroupMembersStream", (Fake.Answer) asked -> in((GroupModel) asked[1])));
        Map<String, Object> answers = new HashMap<>();
        KeycloakSession session = Fake.of(KeycloakSession.class, answers);
        answers.put("getContext", Fake.of(KeycloakContext.class, Map.of("getRealm", realm)));
        answers.put("groups", groupProvider);
        answers.put("users", userProvider);
        answers.put("realms", Fake.of(RealmProvider.class, Map.of()));
        answers.put("getTransactionManager", Fake.of(KeycloakTransactionManager.class, Map.of()));
        answers.put(
                "getKeycloakSessionFactory",
                Fake.of(
                        KeycloakSessionFactory.class,
                        Map.of(
                                "create",
                                session,
                                "getProviderFactory",
                                Fake.of(GroupProviderFactory.class, Map.of()))));
        return session;
    }

    private static Optional<String> parent(String path) {
        return Optional.of(path.lastIndexOf('/')).filter(at -> at > 0).map(at -> path.substring(0, at));
    }
}
