package dev.selfservice.keycloak.delegation;

/**
 * Whether a text that came in a request can be the id of something stored. What can't be is unknown, as any other id
 * that isn't there, and must not reach Keycloak or the database: they answer some of it with an error.
 */
final class StoredId {

    private static final String FEDERATED = "f:";
    private static final int LONGEST = 255;

    private StoredId() {}

    static boolean isPlausible(String id) {
        return !id.isBlank()
                && id.length() <= LONGEST
                && id.chars().noneMatch(Character::isISOControl)
                && (!id.startsWith(FEDERATED) || id.indexOf(':', FEDERATED.length()) > FEDERATED.length());
    }
}
