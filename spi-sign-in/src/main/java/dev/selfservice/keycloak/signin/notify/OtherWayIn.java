package dev.selfservice.keycloak.signin.notify;

import dev.selfservice.keycloak.delegation.person.PlainText;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Something beside password and OTP that lets somebody in. A recovery leaves it as it is, so the owner is told of it.
 *
 * @param key of what it is, in the reader's language
 * @param name what its owner called it, or what the realm calls an identity provider; fit to be shown, perhaps a dash
 * @param connection whether it is an identity provider, which the owner can disconnect in the console
 */
public record OtherWayIn(String key, String name, boolean connection) {

    private static final Set<CredentialKind> REPLACED = Set.of(CredentialKind.PASSWORD, CredentialKind.OTP);
    private static final String UNNAMED = "–";

    /** All of a user's: credentials first, then identity providers. */
    public static List<OtherWayIn> of(KeycloakSession session, UserModel user) {
        Stream<OtherWayIn> credentials = StoredCredential.of(user).values().stream()
                .filter(credential -> !REPLACED.contains(credential.kind()))
                .map(credential -> new OtherWayIn(
                        credential.kind().key(),
                        credential.shownLabel().map(PlainText::of).orElse(UNNAMED),
                        false));
        Stream<OtherWayIn> connections = new ProviderNames(session)
                .connectedWith(user).map(names -> new OtherWayIn("accountConnectedWith", names, true)).stream();
        return Stream.concat(credentials, connections).toList();
    }
}
