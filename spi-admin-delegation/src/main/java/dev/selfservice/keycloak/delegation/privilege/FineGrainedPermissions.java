package dev.selfservice.keycloak.delegation.privilege;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.authorization.AuthorizationProvider;
import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.authorization.model.Policy;
import org.keycloak.authorization.model.Policy.FilterOption;
import org.keycloak.authorization.store.StoreFactory;
import org.keycloak.common.Profile;
import org.keycloak.common.Profile.Feature;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Keycloak's fine-grained admin permissions in the session's realm, of either version: they need no role, so a user's
 * roles don't show them. Reads the permissions once, however many users it is asked about.
 *
 * <p>Asks for every permission on its own and not for one on a certain user, group or client, as Keycloak does: one
 * permission over anything is a privilege, and what another one denies may be granted tomorrow.
 */
final class FineGrainedPermissions {

    /** Version 1 keeps the permissions of clients to exchange tokens among the rest; no person exchanges tokens. */
    private static final String FOR_CLIENTS = "token-exchange";

    private final KeycloakSession session;
    private @Nullable List<Policy> permissions;

    FineGrainedPermissions(KeycloakSession session) {
        this.session = session;
    }

    /** Whether one of them lets this user do anything, now or when the user has brought about what it takes. */
    boolean mayAllow(UserModel user) {
        Optional<ClientModel> owner = owner();
        if (owner.isEmpty()) {
            return false;
        }
        AuthorizationProvider authorization = session.getProvider(AuthorizationProvider.class);
        List<Policy> known = permissions;
        if (known == null) {
            known = read(authorization.getStoreFactory(), owner.get());
            permissions = known;
        }
        PolicyReader reader = new PolicyReader(authorization, user);
        return known.stream().anyMatch(permission -> reader.ofParts(permission) != Grant.NEVER);
    }

    /** The client that they belong to; empty where there can be none. */
    private Optional<ClientModel> owner() {
        RealmModel realm = session.getContext().getRealm();
        if (AdminPermissionsSchema.SCHEMA.isAdminPermissionsEnabled(realm)) {
            return Optional.ofNullable(realm.getAdminPermissionsClient());
        }
        return Profile.isFeatureEnabled(Feature.ADMIN_FINE_GRAINED_AUTHZ)
                ? Optional.ofNullable(realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID))
                : Optional.empty();
    }

    private static List<Policy> read(StoreFactory stores, ClientModel owner) {
        return Optional.ofNullable(stores.getResourceServerStore().findByClient(owner)).stream()
                .flatMap(
                        server -> stores
                                .getPolicyStore()
                                .find(server, Map.of(FilterOption.PERMISSION, new String[] {"true"}), -1, -1)
                                .stream())
                .filter(FineGrainedPermissions::isForPeople)
                .toList();
    }

    private static boolean isForPeople(Policy permission) {
        return permission.getScopes().isEmpty()
                || permission.getScopes().stream().anyMatch(scope -> !FOR_CLIENTS.equals(scope.getName()));
    }
}
