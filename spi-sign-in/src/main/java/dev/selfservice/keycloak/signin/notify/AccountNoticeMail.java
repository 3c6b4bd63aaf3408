package dev.selfservice.keycloak.signin.notify;

import dev.selfservice.keycloak.delegation.person.KeycloaksOwnMail;
import dev.selfservice.keycloak.delegation.person.Notice;
import dev.selfservice.keycloak.delegation.person.NoticeMail;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** A mail to the owner of an account about what happened to it. */
final class AccountNoticeMail {

    private final KeycloakSession session;

    AccountNoticeMail(KeycloakSession session) {
        this.session = session;
    }

    /** Sends it, if there is an address and Keycloak doesn't send one of its own. */
    void send(AccountNews news, String userId) {
        user(userId)
                .filter(user -> user.getEmail() != null && !user.getEmail().isBlank())
                .filter(user -> !news.keycloakMails() || !KeycloaksOwnMail.comesTo(session, user))
                .ifPresent(user -> send(news, user, user.getEmail()));
    }

    /** Sends it to the address that the account had before. */
    void send(AccountNews news, String userId, String formerAddress) {
        user(userId).ifPresent(user -> send(news, user, formerAddress));
    }

    private void send(AccountNews news, UserModel user, String address) {
        new NoticeMail(session)
                .send(
                        new Notice(
                                "user " + user.getId(),
                                // Whoever is in the account can write its name, and would speak to the owner by it.
                                user.getUsername(),
                                news.notice().key(),
                                news.names(),
                                news.when(),
                                news.facts(),
                                List.of()),
                        user,
                        address);
    }

    private Optional<UserModel> user(String id) {
        return Optional.ofNullable(
                session.users().getUserById(session.getContext().getRealm(), id));
    }
}
