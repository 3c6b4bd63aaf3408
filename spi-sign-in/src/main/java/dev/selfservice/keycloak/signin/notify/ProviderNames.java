package dev.selfservice.keycloak.signin.notify;

import dev.selfservice.keycloak.delegation.person.PlainText;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** What the realm calls its identity providers. Never what they call somebody: that may be an identity number. */
final class ProviderNames {

    private final KeycloakSession session;

    ProviderNames(KeycloakSession session) {
        this.session = session;
    }

    /** The name of one, fit for a mail; its alias when it is gone. */
    String of(String alias) {
        return PlainText.of(Optional.ofNullable(session.identityProviders().getByAlias(alias))
                .map(provider -> KeycloakModelUtils.getIdentityProviderDisplayName(session, provider))
                .orElse(alias));
    }

    /** The names of all that somebody can sign in by; empty when there is none. */
    Optional<String> connectedWith(UserModel user) {
        String names = session.users()
                .getFederatedIdentitiesStream(session.getContext().getRealm(), user)
                .map(FederatedIdentityModel::getIdentityProvider)
                .filter(alias -> session.identityProviders().getByAlias(alias) != null)
                .sorted()
                .map(this::of)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }
}
