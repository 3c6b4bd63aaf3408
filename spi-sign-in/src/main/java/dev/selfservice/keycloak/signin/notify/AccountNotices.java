package dev.selfservice.keycloak.signin.notify;

import dev.selfservice.keycloak.delegation.person.AfterCommit;
import java.time.Instant;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Tells the owner of an account by mail that it was connected or disconnected. Call it in the session whose transaction
 * makes it happen: a notice is sent once, after the commit, and none for what is rolled back. Nothing here throws for a
 * mail that can't be sent, and nothing waits for the mail server.
 */
final class AccountNotices {

    private final KeycloakSession session;

    /** For one transaction. */
    AccountNotices(KeycloakSession session) {
        this.session = session;
    }

    /** An identity provider was connected with an account. */
    void connected(RealmModel realm, UserModel user, String alias) {
        tell(realm, user, AccountNotice.CONNECTED, alias);
    }

    /** An identity provider was disconnected from an account. */
    void disconnected(RealmModel realm, UserModel user, String alias) {
        tell(realm, user, AccountNotice.DISCONNECTED, alias);
    }

    private void tell(RealmModel realm, UserModel user, AccountNotice change, String alias) {
        String userId = user.getId();
        Instant when = Instant.ofEpochMilli(Time.currentTimeMillis());
        AfterCommit.of(session, realm, "user " + userId, own -> new AccountNoticeMail(own)
                .send(AccountNews.ofConnection(change, new ProviderNames(own).of(alias), when), userId));
    }
}
