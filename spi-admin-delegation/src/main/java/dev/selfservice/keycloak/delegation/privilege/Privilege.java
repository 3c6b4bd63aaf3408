package dev.selfservice.keycloak.delegation.privilege;

import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Who may do anything in Keycloak's administration, by a role or without one. Serves one session; not thread-safe.
 */
public final class Privilege {

    private final KeycloakSession session;
    private final FineGrainedPermissions permissions;

    public Privilege(KeycloakSession session) {
        this.session = session;
        this.permissions = new FineGrainedPermissions(session);
    }

    /** Asked without fine-grained permissions: they would hide groups from the question, and with them the answer. */
    public boolean has(UserModel user) {
        return AdminPermissionsSchema.runWithoutAuthorization(
                session, () -> hasRole(user) || permissions.mayAllow(user));
    }

    /** Directly, by a composite, by a group or by one above it; the groups of an organization count, too. */
    private static boolean hasRole(UserModel user) {
        return user.getRoleMappingsStream().anyMatch(AdminRoles::isAdminRoleOrComposite)
                || user.getGroupsStream().anyMatch(AdminRoles::groupHasAdminRoles);
    }
}
