package dev.selfservice.keycloak.resetlink;

import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Runs work in a session and transaction of its own, committed when it returns: what is counted there stays counted
 * when the request's own transaction is rolled back.
 */
public final class OwnTransaction {

    private OwnTransaction() {}

    /**
     * Calls {@code work} and commits.
     *
     * @param session the outer session; its realm and client are the work's too
     * @param work gets the inner session and must hand no model object of it out
     */
    public static <T> T call(KeycloakSession session, Function<KeycloakSession, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(), session.getContext(), work::apply, "selfservice");
    }
}
