package dev.selfservice.keycloak.delegation.address;

import java.util.Collection;
import java.util.Map;
import org.keycloak.provider.Provider;

/** Keeps the last seen address of each user. Serves one session; all methods work in its transaction. */
public interface SeenAddresses extends Provider {

    /** What is kept of these users, by their ids, in one statement; of some it may be nothing. */
    Map<String, SeenAddress> of(Collection<String> userIds);

    /** Keeps the first one of a user. Throws when something is kept of this user already. */
    void add(String realmId, SeenAddress first);

    /**
     * Puts one in the place of another, in one conditional statement.
     *
     * @return false when it was somebody else who did
     */
    boolean replace(SeenAddress before, SeenAddress after);

    void removeOfUser(String userId);

    void removeOfRealm(String realmId);
}
