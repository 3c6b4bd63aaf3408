package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.resetlink.secret.Secret;
import dev.selfservice.keycloak.resetlink.secret.SecretHash;
import dev.selfservice.keycloak.resetlink.secret.SecretHasher;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a new password is something that others know: the secret, which the administrator told; the user name; or the
 * link, which is in the mailbox. People who have just typed a secret take it for their new password.
 */
final class KnownToOthers {

    private KnownToOthers() {}

    /** The key of what to tell the member; empty when the password is none of these. Hashes only what looks like a secret. */
    static Optional<String> objection(HeldRecovery recovery, String password) {
        if (recovery.token().isPartOf(password)) {
            return Optional.of("resetLinkPasswordIsLink");
        }
        if (folded(password).equals(folded(recovery.member().getUsername()))) {
            return Optional.of("resetLinkPasswordIsUsername");
        }
        return isSecret(recovery, password) ? Optional.of("resetLinkPasswordIsSecret") : Optional.empty();
    }

    private static boolean isSecret(HeldRecovery recovery, String password) {
        SecretHash hash = recovery.link().secretHash();
        return hash != null
                && Secret.parse(password)
                        .filter(Secret::isWhole)
                        .filter(secret -> new SecretHasher(recovery.session()).matches(secret, recovery.token(), hash))
                        .isPresent();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
