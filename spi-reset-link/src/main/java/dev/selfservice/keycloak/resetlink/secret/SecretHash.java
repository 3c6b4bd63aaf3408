package dev.selfservice.keycloak.resetlink.secret;

/**
 * A stored secret, in the form of a Keycloak password credential. Without the link's raw token it can't be checked.
 *
 * @param credentialData algorithm and its parameters, as JSON
 * @param secretData hash and salt, as JSON
 */
public record SecretHash(String credentialData, String secretData) {

    @Override
    public String toString() {
        return "SecretHash[redacted]";
    }
}
