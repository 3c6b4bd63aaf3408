package dev.selfservice.keycloak.resetlink.secret;

import org.jspecify.annotations.Nullable;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Hashes a secret with the realm's password hash, the raw token of its link mixed in.
 *
 * <p>The token is nowhere in the database, so a stolen database gives nothing to guess against. One call costs what a
 * password check costs (tens of milliseconds). Serves one session; not thread-safe.
 */
public final class SecretHasher {

    private final KeycloakSession session;

    public SecretHasher(KeycloakSession session) {
        this.session = session;
    }

    public SecretHash hash(Secret secret, LinkToken token) {
        PasswordPolicy policy = session.getContext().getRealm().getPasswordPolicy();
        PasswordCredentialModel encoded =
                provider(policy.getHashAlgorithm()).encodedCredential(mixed(secret, token), policy.getHashIterations());
        return new SecretHash(encoded.getCredentialData(), encoded.getSecretData());
    }

    /** Whether {@code secret} and {@code token} together are what {@code hash} was made of. */
    public boolean matches(Secret secret, LinkToken token, SecretHash hash) {
        CredentialModel credential = new CredentialModel();
        credential.setType(PasswordCredentialModel.TYPE);
        credential.setCredentialData(hash.credentialData());
        credential.setSecretData(hash.secretData());
        PasswordCredentialModel stored = PasswordCredentialModel.createFromCredentialModel(credential);
        return provider(stored.getPasswordCredentialData().getAlgorithm()).verify(mixed(secret, token), stored);
    }

    private PasswordHashProvider provider(@Nullable String algorithm) {
        PasswordHashProvider provider =
                algorithm == null ? null : session.getProvider(PasswordHashProvider.class, algorithm);
        return provider != null ? provider : session.getProvider(PasswordHashProvider.class);
    }

    private static String mixed(Secret secret, LinkToken token) {
        return secret.canonical() + '.' + token.reveal();
    }
}
