package dev.selfservice.keycloak.signin.notify;

import dev.selfservice.keycloak.delegation.address.EmailChanged;
import dev.selfservice.keycloak.delegation.person.AfterCommit;
import dev.selfservice.keycloak.delegation.person.MaskedEmail;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.provider.ProviderEvent;

/**
 * Hears of each change of an e-mail address and tells the old one. The new one may be a thief's, who wants the next link
 * to come there and the owner to notice nothing.
 */
public final class Addresses {

    private static final String NONE = "–";

    private Addresses() {}

    /** Hears of everything that happens in Keycloak. */
    public static void onEvent(ProviderEvent event) {
        if (event instanceof EmailChanged changed && changed.before() != null) {
            String before = changed.before();
            AccountNews news = AccountNews.ofAddress(
                    Optional.ofNullable(MaskedEmail.of(changed.after())).orElse(NONE),
                    changed.by(),
                    Instant.ofEpochMilli(Time.currentTimeMillis()));
            AfterCommit.of(
                    changed.session(), changed.realm(), "user " + changed.userId(), own -> new AccountNoticeMail(own)
                            .send(news, changed.userId(), before));
        }
    }
}
