package dev.selfservice.keycloak.signin.parked;

import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.Constants;
import org.keycloak.models.DefaultActionTokenKey;
import org.keycloak.models.KeycloakSession;

/**
 * A link that Keycloak mailed, and that a request follows: an operator's list of actions, the confirmation of an address.
 *
 * @param userId whom it was made for
 * @param madeAt when, cut off to the second, which is what Keycloak writes into it
 */
record MailedLink(String userId, Instant madeAt) {

    /** Empty for a request that follows none, and for one whose link has no right signature: Keycloak refuses that. */
    static Optional<MailedLink> of(KeycloakSession session) {
        return Optional.ofNullable(
                        session.getContext().getUri().getQueryParameters().getFirst(Constants.KEY))
                .map(key -> session.tokens().decode(key, DefaultActionTokenKey.class))
                .filter(token -> token.getUserId() != null)
                .map(token -> new MailedLink(
                        token.getUserId(), Instant.ofEpochSecond(token.getIat() == null ? 0 : token.getIat())));
    }
}
