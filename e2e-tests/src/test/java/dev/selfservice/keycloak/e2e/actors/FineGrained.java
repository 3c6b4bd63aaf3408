package dev.selfservice.keycloak.e2e.actors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selfservice.keycloak.e2e.server.Educloud;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.AuthorizationResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.authorization.Logic;
import org.keycloak.representations.idm.authorization.PolicyRepresentation;
import org.keycloak.representations.idm.authorization.ScopePermissionRepresentation;

/** Keycloak's fine-grained admin permissions in the demo realm, switched on until the end of the test. */
public final class FineGrained {

    private final Educloud educloud;
    private final RealmResource realm;
    private final AuthorizationResource permissions;

    private FineGrained(Educloud educloud) {
        this.educloud = educloud;
        this.realm = educloud.admin();
        String client =
                realm.clients().findByClientId("admin-permissions").get(0).getId();
        this.permissions = realm.clients().get(client).authorization();
    }

    /** Switches them on. */
    public static FineGrained permissions(Educloud educloud) {
        educloud.configure(realm -> realm.setAdminPermissionsEnabled(true));
        return new FineGrained(educloud);
    }

    /** Lets whom these policies name, all of them, reset everybody's password. */
    public void allowPasswordReset(String... policies) {
        allow("Users", "reset-password", policies);
    }

    /** Lets whom these policies name, all of them, do something with everything of a type. */
    public void allow(String type, String scope, String... policies) {
        ScopePermissionRepresentation permission = new ScopePermissionRepresentation();
        permission.setName("permission-" + UUID.randomUUID());
        permission.setResourceType(type);
        permission.addScope(scope);
        permission.addPolicy(policies);
        try (Response created = permissions.permissions().scope().create(permission)) {
            String id = idOf(created);
            educloud.afterTest(
                    () -> permissions.permissions().scope().findById(id).remove());
        }
    }

    /** Makes a policy; its name. */
    public String policy(String type, Map<String, String> config) {
        return policy(type, config, change -> {});
    }

    /** The opposite of what a policy says. */
    public String not(String type, Map<String, String> config) {
        return policy(type, config, policy -> policy.setLogic(Logic.NEGATIVE));
    }

    /** Makes a policy of these; its name. */
    public String aggregate(String... policies) {
        return policy("aggregate", Map.of("applyPolicies", Json.write(List.of(policies))));
    }

    private String policy(String type, Map<String, String> config, Consumer<PolicyRepresentation> change) {
        PolicyRepresentation policy = new PolicyRepresentation();
        policy.setName("policy-" + UUID.randomUUID());
        policy.setType(type);
        policy.setConfig(new TreeMap<>(config));
        change.accept(policy);
        try (Response created = permissions.policies().create(policy)) {
            String id = idOf(created);
            educloud.afterTest(() -> permissions.policies().policy(id).remove());
        }
        return policy.getName();
    }

    private static String idOf(Response created) {
        if (created.getStatus() != 201) {
            throw new AssertionError(created.getStatus() + " " + created.readEntity(String.class));
        }
        return created.readEntity(JsonNode.class).path("id").asText();
    }

    /** A new realm role, which somebody has. */
    public String roleOf(Person person) {
        String name = "role-" + UUID.randomUUID();
        realm.roles().create(new RoleRepresentation(name, "", false));
        educloud.afterTest(() -> realm.roles().deleteRole(name));
        RoleRepresentation role = realm.roles().get(name).toRepresentation();
        realm.users().get(person.id()).roles().realmLevel().add(List.of(role));
        return role.getId();
    }

    /** A new group with a group in it, which somebody is in. */
    public String groupAbove(Person person) {
        String above = group();
        GroupRepresentation child = new GroupRepresentation();
        child.setName("child-" + UUID.randomUUID());
        try (Response created = realm.groups().group(above).subGroup(child)) {
            realm.users().get(person.id()).joinGroup(CreatedResponseUtil.getCreatedId(created));
        }
        return above;
    }

    /** A new group, which nobody is in. */
    public String group() {
        GroupRepresentation group = new GroupRepresentation();
        group.setName("group-" + UUID.randomUUID());
        try (Response created = realm.groups().add(group)) {
            String id = CreatedResponseUtil.getCreatedId(created);
            educloud.afterTest(() -> realm.groups().group(id).remove());
            return id;
        }
    }

    /** A new client to which people sign in, or with nothing but a service account. */
    public String client(boolean people) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId("client-" + UUID.randomUUID());
        client.setStandardFlowEnabled(people);
        client.setServiceAccountsEnabled(true);
        try (Response created = realm.clients().create(client)) {
            String id = CreatedResponseUtil.getCreatedId(created);
            educloud.afterTest(() -> realm.clients().get(id).remove());
            return id;
        }
    }

    /** What comes of it when the holder of a token sets somebody's password. */
    public int resetPassword(String token, Person other) {
        HttpBrowser browser = new HttpBrowser();
        browser.authorize(token);
        return browser.send(
                        "PUT",
                        educloud.server() + "/admin/realms/" + Educloud.REALM + "/users/" + other.id()
                                + "/reset-password",
                        "{\"type\":\"password\",\"value\":\"Taken-over-2026\"}",
                        Map.of("Content-Type", "application/json"))
                .status();
    }
}
