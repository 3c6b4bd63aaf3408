package dev.selfservice.keycloak.e2e.projects;

import dev.selfservice.keycloak.e2e.server.ProjectSource;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.OrganizationGroupResource;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;

/** Projects as organizations of Keycloak's. */
final class Organizations implements ProjectSource {

    private final RealmResource realm;

    Organizations(RealmResource realm) {
        this.realm = realm;
    }

    @Override
    public String create(String code) {
        OrganizationRepresentation organization = new OrganizationRepresentation();
        organization.setName(code);
        organization.setAlias(code);
        try (Response created = realm.organizations().create(organization)) {
            String id = CreatedResponseUtil.getCreatedId(created);
            GroupRepresentation administrators = new GroupRepresentation();
            administrators.setName("admins");
            realm.organizations()
                    .get(id)
                    .groups()
                    .addTopLevelGroup(administrators)
                    .close();
            return id;
        }
    }

    @Override
    public String id(String code) {
        return found(code).get(0).getId();
    }

    @Override
    public void remove(String code) {
        found(code)
                .forEach(organization ->
                        realm.organizations().get(organization.getId()).delete().close());
    }

    @Override
    public void join(String userId, String code, boolean administrator) {
        organization(code).members().addMember(userId).close();
        if (administrator) {
            administrators(code).addMember(userId);
        }
    }

    @Override
    public void leave(String userId, String code) {
        organization(code).members().member(userId).delete().close();
    }

    @Override
    public void dismiss(String userId, String code) {
        administrators(code).removeMember(userId);
    }

    private OrganizationResource organization(String code) {
        return realm.organizations().get(id(code));
    }

    private OrganizationGroupResource administrators(String code) {
        OrganizationResource organization = organization(code);
        String id = organization
                .groups()
                .getAll("admins", null, true, 0, 1, true, false)
                .get(0)
                .getId();
        return organization.groups().group(id);
    }

    private List<OrganizationRepresentation> found(String code) {
        return realm.organizations().search(code, true, 0, 1);
    }
}
