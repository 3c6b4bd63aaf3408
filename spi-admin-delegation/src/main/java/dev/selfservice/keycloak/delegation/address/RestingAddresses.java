package dev.selfservice.keycloak.delegation.address;

import dev.selfservice.keycloak.delegation.person.ChangedBy;
import dev.selfservice.keycloak.delegation.settings.DelegationSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.storage.UserStorageUtil;

/**
 * Whether a user's e-mail address is too fresh to get a link. No event tells of every change (a directory is one that
 * doesn't), so each question looks at the address once more: one that differs from the last seen has changed now.
 *
 * <p>What is found is kept in a transaction of its own. Serves one session; not thread-safe.
 */
public final class RestingAddresses {

    private static final Logger LOG = Logger.getLogger(RestingAddresses.class);

    private final KeycloakSession session;
    private final Map<String, SeenAddress> expected = new HashMap<>();

    public RestingAddresses(KeycloakSession session) {
        this.session = session;
    }

    /** Looks at all of them at once; the next question about each is answered from that. */
    public void expect(Collection<UserModel> users) {
        expected.putAll(seen(users));
    }

    /** Whether the address took another's place within {@code selfservice.email-rest}. */
    public boolean rests(UserModel user) {
        Duration rest = Duration.ofSeconds(DelegationSettings.emailRest().read(realm()));
        SeenAddress seen = expected.remove(user.getId());
        if (seen == null) {
            seen = seen(Set.of(user)).get(user.getId());
        }
        if (seen == null || seen.changedAt() == null) {
            return false;
        }
        return Instant.ofEpochMilli(Time.currentTimeMillis())
                .isBefore(seen.changedAt().plus(rest));
    }

    private Map<String, SeenAddress> seen(Collection<UserModel> users) {
        List<String> ids = users.stream().map(UserModel::getId).toList();
        Map<String, SeenAddress> seen =
                new HashMap<>(session.getProvider(SeenAddresses.class).of(ids));
        List<SeenAddress> unseen = users.stream()
                .filter(user -> !seen.containsKey(user.getId()))
                .map(user -> SeenAddress.first(user.getId(), user.getEmail()))
                .toList();
        if (!unseen.isEmpty()) {
            keep(unseen);
        }
        users.forEach(user -> seen.computeIfPresent(
                user.getId(), (id, address) -> address.is(user.getEmail()) ? address : lookAgain(address)));
        return seen;
    }

    private void keep(List<SeenAddress> first) {
        String realmId = realm().getId();
        try {
            KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), own -> {
                SeenAddresses store = own.getProvider(SeenAddresses.class);
                first.forEach(address -> store.add(realmId, address));
            });
        } catch (RuntimeException e) {
            LOG.debugf("Some addresses in realm %s were kept by somebody else just now", realmId);
        }
    }

    /** Past Keycloak's cache, which may lag behind the database for a moment: a change must not be told by mistake. */
    private SeenAddress lookAgain(SeenAddress before) {
        String realmId = realm().getId();
        return KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), own -> {
            RealmModel realm = own.realms().getRealm(realmId);
            own.getContext().setRealm(realm);
            SeenAddress kept = own.getProvider(SeenAddresses.class)
                    .of(Set.of(before.userId()))
                    .getOrDefault(before.userId(), before);
            UserModel user = fresh(own, realm, before.userId());
            return user == null ? kept : new AddressWatch(own).compare(realm, user, kept, ChangedBy.ELSEWHERE);
        });
    }

    private static UserModel fresh(KeycloakSession own, RealmModel realm, String userId) {
        UserModel cached = own.users().getUserById(realm, userId);
        if (cached == null || UserStorageUtil.userCache(own) == null) {
            return cached;
        }
        UserStorageUtil.userCache(own).evict(realm, cached);
        return own.users().getUserById(realm, userId);
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
