package dev.selfservice.keycloak.e2e.actors;

import dev.selfservice.keycloak.e2e.server.Educloud;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** The ways in which somebody comes to have a right over the realm. What is made for it goes after the test. */
public enum Privilege {
    ROLE {
        @Override
        void give(RealmResource realm, Educloud educloud, Person person) {
            new Account(educloud, person).makePrivileged();
        }
    },
    DEFAULT_ROLE {
        @Override
        void give(RealmResource realm, Educloud educloud, Person person) {
            RoleResource everybodys =
                    realm.roles().get(realm.toRepresentation().getDefaultRole().getName());
            List<RoleRepresentation> rights = List.of(right(realm));
            everybodys.addComposites(rights);
            educloud.afterTest(() -> everybodys.deleteComposites(rights));
        }
    },
    COMPOSITE_ROLE {
        @Override
        void give(RealmResource realm, Educloud educloud, Person person) {
            realm.users().get(person.id()).roles().realmLevel().add(List.of(composite(realm, educloud, right(realm))));
        }
    },
    COMPOSITE_OF_A_COMPOSITE_ROLE {
        @Override
        void give(RealmResource realm, Educloud educloud, Person person) {
            RoleRepresentation inner = composite(realm, educloud, right(realm));
            realm.users().get(person.id()).roles().realmLevel().add(List.of(composite(realm, educloud, inner)));
        }
    },
    GROUP {
        @Override
        void give(RealmResource realm, Educloud educloud, Person person) {
            String group = group(realm, educloud);
            grant(realm, group, right(realm));
            realm.users().get(person.id()).joinGroup(group);
        }
    },
    PARENT_GROUP {
        @Override
        void give(RealmResource realm, Educloud educloud, Person person) {
            String parent = group(realm, educloud);
            grant(realm, parent, right(realm));
            realm.users().get(person.id()).joinGroup(child(realm, parent));
        }
    },
    COMPOSITE_ROLE_OF_A_PARENT_GROUP {
        @Override
        void give(RealmResource realm, Educloud educloud, Person person) {
            String parent = group(realm, educloud);
            realm.groups().group(parent).roles().realmLevel().add(List.of(composite(realm, educloud, right(realm))));
            realm.users().get(person.id()).joinGroup(child(realm, parent));
        }
    };

    /** Gives it to this person of the demo realm. */
    public void give(Educloud educloud, Person person) {
        give(educloud.admin(), educloud, person);
    }

    abstract void give(RealmResource realm, Educloud educloud, Person person);

    private static RoleRepresentation right(RealmResource realm) {
        return realm.clients().get(management(realm)).roles().get("query-users").toRepresentation();
    }

    private static String management(RealmResource realm) {
        return realm.clients().findByClientId("realm-management").get(0).getId();
    }

    private static RoleRepresentation composite(RealmResource realm, Educloud educloud, RoleRepresentation part) {
        String name = "composite-" + UUID.randomUUID();
        realm.roles().create(new RoleRepresentation(name, "", false));
        educloud.afterTest(() -> realm.roles().deleteRole(name));
        realm.roles().get(name).addComposites(List.of(part));
        return realm.roles().get(name).toRepresentation();
    }

    private static void grant(RealmResource realm, String group, RoleRepresentation right) {
        realm.groups().group(group).roles().clientLevel(management(realm)).add(List.of(right));
    }

    private static String group(RealmResource realm, Educloud educloud) {
        try (Response created = realm.groups().add(named())) {
            String id = CreatedResponseUtil.getCreatedId(created);
            educloud.afterTest(() -> realm.groups().group(id).remove());
            return id;
        }
    }

    private static String child(RealmResource realm, String parent) {
        try (Response created = realm.groups().group(parent).subGroup(named())) {
            return CreatedResponseUtil.getCreatedId(created);
        }
    }

    private static GroupRepresentation named() {
        GroupRepresentation group = new GroupRepresentation();
        group.setName("group-" + UUID.randomUUID());
        return group;
    }
}
