package dev.selfservice.keycloak.signin.notify;

import dev.selfservice.keycloak.delegation.person.KeycloaksOwnMail;
import dev.selfservice.keycloak.delegation.person.Notice;
import dev.selfservice.keycloak.delegation.person.NoticeMail;
import java.time.Instant;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** A mail to the owner of an account about what happened to it. */
final class AccountNoticeMail {

    private final KeycloakSession session;

    AccountNoticeMail(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Sends it, if there is an address and Keycloak doesn't send one of its own.
     *
     * @param names the texts' arguments, made fit by {@link dev.selfservice.keycloak.delegation.person.PlainText}
     */
    void send(AccountNotice change, String userId, List<String> names, Instant when) {
        UserModel user = session.users().getUserById(session.getContext().getRealm(), userId);
        if (user == null
                || user.getEmail() == null
                || user.getEmail().isBlank()
                || (change.isOfCredential() && KeycloaksOwnMail.comesTo(session, user))) {
            return;
        }
        new NoticeMail(session)
                .send(
                        new Notice("user " + userId, change.key(), names, when, List.of(), List.of()),
                        user,
                        user.getEmail());
    }
}
