package dev.selfservice.keycloak.delegation.group;

import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.AbstractStorageManager;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.UserStorageProviderFactory;
import org.keycloak.storage.UserStorageProviderModel;
import org.keycloak.storage.UserStorageUtil;
import org.keycloak.storage.user.UserQueryMethodsProvider;

/**
 * Members who are not in Keycloak's own table: a directory's own groups, and people of a directory whom Keycloak put into
 * a group. Asked for all and searched by us, since a store's search may compare parts of e-mail addresses, too.
 *
 * <p>As in Keycloak's own listing, a store that fails is left out and logged.
 */
final class OtherStores extends AbstractStorageManager<UserStorageProvider, UserStorageProviderModel> {

    private static final Logger LOG = Logger.getLogger(OtherStores.class);

    OtherStores(KeycloakSession session) {
        super(
                session,
                UserStorageProviderFactory.class,
                UserStorageProvider.class,
                UserStorageProviderModel::new,
                "user");
    }

    Stream<UserModel> members(RealmModel realm, GroupModel group) {
        Stream<UserModel> asked = flatMapEnabledStorageProvidersWithTimeout(
                realm, UserQueryMethodsProvider.class, store -> members(store, realm, group));
        Stream<UserModel> put = UserStorageUtil.userFederatedStorage(session)
                .getMembershipStream(realm, group, null, null)
                .map(id -> session.users().getUserById(realm, id))
                .filter(Objects::nonNull);
        return Stream.concat(asked, put);
    }

    private static Stream<UserModel> members(UserQueryMethodsProvider store, RealmModel realm, GroupModel group) {
        try {
            return store.getGroupMembersStream(realm, group).toList().stream();
        } catch (RuntimeException e) {
            LOG.warnf(
                    e,
                    "The members of a group could not be read from %s",
                    store.getClass().getSimpleName());
            return Stream.empty();
        }
    }
}
