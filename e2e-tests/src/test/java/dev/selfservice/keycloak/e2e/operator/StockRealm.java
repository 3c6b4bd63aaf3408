package dev.selfservice.keycloak.e2e.operator;

import dev.selfservice.keycloak.e2e.actors.Json;
import dev.selfservice.keycloak.e2e.server.Educloud;
import java.util.Map;
import java.util.TreeMap;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** A realm as Keycloak makes it, and what an operator looks at in it. */
final class StockRealm {

    private StockRealm() {}

    /** One that goes with the test. */
    static RealmResource create(Educloud educloud, String name, Map<String, String> attributes) {
        RealmRepresentation stock = new RealmRepresentation();
        stock.setRealm(name);
        stock.setEnabled(true);
        stock.setAttributes(attributes);
        RealmResource realm = educloud.realms().create(stock);
        educloud.afterTest(realm::remove);
        return realm;
    }

    /** Makes a project as the operator's guide says; its id. */
    static String project(RealmResource realm) {
        String projects = realm.getGroupByPath("/projects").getId();
        String id =
                CreatedResponseUtil.getCreatedId(realm.groups().group(projects).subGroup(group("p1")));
        realm.groups().group(id).subGroup(group("admins")).close();
        return id;
    }

    static GroupRepresentation group(String name) {
        GroupRepresentation group = new GroupRepresentation();
        group.setName(name);
        return group;
    }

    /** All there is to see of it. */
    static String export(RealmResource realm) {
        return Json.write(realm.partialExport(true, true));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> fields(RealmResource realm) {
        return new TreeMap<>(Json.as(realm.toRepresentation(), Map.class));
    }
}
