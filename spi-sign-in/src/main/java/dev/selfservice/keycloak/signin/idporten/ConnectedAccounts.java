package dev.selfservice.keycloak.signin.idporten;

import java.util.List;
import java.util.Map;
import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.UserStoragePrivateUtil;

/**
 * Which accounts are connected with one person. Keycloak's own question throws where there are two, and names the
 * identity number in what it throws. This one asks Keycloak's database and nobody else: a directory has no business with
 * the number, and a cache may know one of two accounts only.
 */
final class ConnectedAccounts {

    /** Two are too many already; a few more help the operator who has to sort it out. */
    private static final int MOST = 10;

    private ConnectedAccounts() {}

    /** The ids of the accounts, in no order. */
    static List<String> of(KeycloakSession session, RealmModel realm, String alias, String pid) {
        Map<String, String> connected = Map.of(UserModel.IDP_ALIAS, alias, UserModel.IDP_USER_ID, pid);
        return AdminPermissionsSchema.runWithoutAuthorization(
                session, () -> UserStoragePrivateUtil.userLocalStorage(session)
                        .searchForUserStream(realm, connected, 0, MOST)
                        .map(UserModel::getId)
                        .toList());
    }
}
