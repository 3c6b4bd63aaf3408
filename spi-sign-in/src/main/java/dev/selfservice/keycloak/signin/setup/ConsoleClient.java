package dev.selfservice.keycloak.signin.setup;

import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;

/**
 * The client that people sign in to the console by, which Keycloak makes. It gives no offline tokens: one would outlive
 * the sign-in by weeks, without a second factor, and the console needs none.
 */
public final class ConsoleClient {

    private ConsoleClient() {}

    /** Takes the scope away by which somebody asks for an offline token. What else an operator has set stays. */
    public static void ensure(RealmModel realm) {
        find(realm).ifPresent(client -> offline(client).toList().forEach(client::removeClientScope));
    }

    public static boolean givesOfflineTokens(RealmModel realm) {
        return find(realm).stream().flatMap(ConsoleClient::offline).findAny().isPresent();
    }

    private static Optional<ClientModel> find(RealmModel realm) {
        return Optional.ofNullable(realm.getClientByClientId(Constants.ACCOUNT_CONSOLE_CLIENT_ID));
    }

    private static Stream<ClientScopeModel> offline(ClientModel client) {
        return Stream.of(true, false)
                .map(isDefault -> client.getClientScopes(isDefault).get(OAuth2Constants.OFFLINE_ACCESS))
                .flatMap(Stream::ofNullable);
    }
}
