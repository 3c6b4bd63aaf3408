package dev.selfservice.keycloak.e2e.server;

import jakarta.ws.rs.core.Response;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.GroupRepresentation;

/** Projects as groups under {@code /projects}, which is what we ship. */
public final class ProjectGroups implements ProjectSource {

    private final RealmResource realm;

    /** Of this realm. */
    public ProjectGroups(RealmResource realm) {
        this.realm = realm;
    }

    @Override
    public String create(String code) {
        String id = add(group("/projects"), code);
        add(id, "admins");
        return id;
    }

    @Override
    public String id(String code) {
        return group(members(code));
    }

    @Override
    public void remove(String code) {
        realm.groups().group(group("/projects")).getSubGroups(code, true, 0, 1, true).stream()
                .forEach(found -> realm.groups().group(found.getId()).remove());
    }

    @Override
    public void join(String userId, String code, boolean administrator) {
        realm.users().get(userId).joinGroup(group(members(code)));
        if (administrator) {
            realm.users().get(userId).joinGroup(group(administrators(code)));
        }
    }

    @Override
    public void leave(String userId, String code) {
        dismiss(userId, code);
        realm.users().get(userId).leaveGroup(group(members(code)));
    }

    @Override
    public void dismiss(String userId, String code) {
        realm.users().get(userId).leaveGroup(group(administrators(code)));
    }

    private String add(String parent, String name) {
        GroupRepresentation group = new GroupRepresentation();
        group.setName(name);
        try (Response created = realm.groups().group(parent).subGroup(group)) {
            return CreatedResponseUtil.getCreatedId(created);
        }
    }

    private String group(String path) {
        return realm.getGroupByPath(path).getId();
    }

    private static String members(String code) {
        return "/projects/" + code;
    }

    private static String administrators(String code) {
        return members(code) + "/admins";
    }
}
