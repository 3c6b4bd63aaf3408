package dev.selfservice.keycloak.delegation.person;

import java.util.Optional;
import java.util.function.BiFunction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** What is committed of an account, whatever the session's own transaction is doing to it. */
public final class CommittedAccount {

    private CommittedAccount() {}

    /**
     * The answer to a question about an account as it was before this transaction; empty for one that is only just being
     * made: by an import, perhaps of thousands.
     *
     * @param question gets another session, whose transaction is committed afterwards, and must hand no model object out
     */
    public static <T> Optional<T> ask(
            KeycloakSession session,
            RealmModel realm,
            String userId,
            BiFunction<KeycloakSession, UserModel, T> question) {
        return KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), own -> {
            RealmModel committed = own.realms().getRealm(realm.getId());
            if (committed == null) {
                return Optional.empty();
            }
            own.getContext().setRealm(committed);
            return Optional.ofNullable(own.users().getUserById(committed, userId))
                    .map(user -> question.apply(own, user));
        });
    }
}
