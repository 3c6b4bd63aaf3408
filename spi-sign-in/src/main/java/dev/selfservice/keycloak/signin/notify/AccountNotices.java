package dev.selfservice.keycloak.signin.notify;

import dev.selfservice.keycloak.delegation.person.AfterCommit;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Tells the owner of an account by mail what happened to it. Call it in the session whose transaction makes it happen:
 * a notice is sent once, after the commit, and none for what is rolled back. Nothing here throws for a mail that can't be
 * sent, and nothing waits for the mail server.
 */
public final class AccountNotices {

    private final KeycloakSession session;

    /** For one transaction. */
    public AccountNotices(KeycloakSession session) {
        this.session = session;
    }

    /** Somebody who is signed in replaced the OTP. */
    public void otpReplaced(UserModel user) {
        tell(session.getContext().getRealm(), user, AccountNotice.OTP_REPLACED, own -> List.of());
    }

    /** An identity provider was connected with an account. */
    void connected(RealmModel realm, UserModel user, String alias) {
        tell(realm, user, AccountNotice.CONNECTED, own -> List.of(new ProviderNames(own).of(alias)));
    }

    /** An identity provider was disconnected from an account. */
    void disconnected(RealmModel realm, UserModel user, String alias) {
        tell(realm, user, AccountNotice.DISCONNECTED, own -> List.of(new ProviderNames(own).of(alias)));
    }

    private void tell(
            RealmModel realm, UserModel user, AccountNotice change, Function<KeycloakSession, List<String>> names) {
        String userId = user.getId();
        Instant when = Instant.ofEpochMilli(Time.currentTimeMillis());
        AfterCommit.of(session, realm, "user " + userId, own -> new AccountNoticeMail(own)
                .send(change, userId, names.apply(own), when));
    }
}
