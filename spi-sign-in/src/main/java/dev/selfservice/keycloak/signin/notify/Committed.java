package dev.selfservice.keycloak.signin.notify;

import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** What is committed of an account, whatever the session's own transaction is doing to it. */
final class Committed {

    private Committed() {}

    /**
     * The answer to a question about an account as it was before this transaction; empty for one that is only just being
     * made: by an import, perhaps of thousands.
     *
     * @param question must hand no model object out
     */
    static <T> Optional<T> user(
            KeycloakSession session, RealmModel realm, String userId, Function<UserModel, T> question) {
        return KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), own -> {
            RealmModel committed = own.realms().getRealm(realm.getId());
            if (committed == null) {
                return Optional.empty();
            }
            own.getContext().setRealm(committed);
            return Optional.ofNullable(own.users().getUserById(committed, userId))
                    .map(question);
        });
    }
}
