package dev.selfservice.keycloak.delegation.address;

import dev.selfservice.keycloak.delegation.person.ChangedBy;
import dev.selfservice.keycloak.delegation.person.CommittedAccount;
import dev.selfservice.keycloak.delegation.settings.DelegationSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Holds a user's e-mail address against the last one that was seen, and keeps and tells what differs. What is kept
 * changes in the session's transaction, with the address or not at all. Serves one session; not thread-safe.
 */
public final class AddressWatch {

    private static final Logger LOG = Logger.getLogger(AddressWatch.class);

    private final KeycloakSession session;

    public AddressWatch(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Looks at a user in the transaction that may just have changed the address. Of somebody who was never looked at, the
     * address before is the committed one; who isn't committed yet is new, and has no other.
     *
     * @param by who it was if it was changed
     */
    public void look(RealmModel realm, String userId, ChangedBy by) {
        UserModel user = session.users().getUserById(realm, userId);
        if (user == null) {
            return;
        }
        SeenAddress before = kept(userId).or(() -> committed(realm, userId)).orElse(null);
        if (before != null) {
            compare(realm, user, before, by);
        }
    }

    /** What is kept after the look; tells of the change when it is this look that found it. */
    SeenAddress compare(RealmModel realm, UserModel user, SeenAddress before, ChangedBy by) {
        if (before.is(user.getEmail())) {
            return before;
        }
        Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
        boolean first = before.email() == null && before.changedAt() == null && isNew(realm, user, now);
        SeenAddress after = new SeenAddress(user.getId(), user.getEmail(), first ? null : now);
        if (session.getProvider(SeenAddresses.class).replace(before, after)) {
            session.getKeycloakSessionFactory()
                    .publish(new EmailChanged(session, realm, user.getId(), before.email(), after.email(), by));
        }
        return after;
    }

    /** An account that is younger than an address has to be: its first address is as old as itself. */
    private static boolean isNew(RealmModel realm, UserModel user, Instant now) {
        Long made = user.getCreatedTimestamp();
        Duration rest = Duration.ofSeconds(DelegationSettings.emailRest().read(realm));
        return made != null && now.isBefore(Instant.ofEpochMilli(made).plus(rest));
    }

    private Optional<SeenAddress> kept(String userId) {
        return Optional.ofNullable(
                session.getProvider(SeenAddresses.class).of(Set.of(userId)).get(userId));
    }

    private Optional<SeenAddress> committed(RealmModel realm, String userId) {
        try {
            return CommittedAccount.ask(session, realm, userId, (own, user) -> {
                SeenAddress first = SeenAddress.first(userId, user.getEmail());
                own.getProvider(SeenAddresses.class).add(realm.getId(), first);
                return first;
            });
        } catch (RuntimeException e) {
            LOG.debugf("The address of user %s was kept by somebody else just now", userId);
            return kept(userId);
        }
    }
}
