package dev.selfservice.keycloak.delegation.rest;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;

/** Has {@link ConsoleToken} see each token that is issued. */
public final class ConsoleTokenFactory implements TokenPostProcessorFactory {

    @Override
    public TokenPostProcessor create(KeycloakSession session) {
        return new ConsoleToken();
    }

    @Override
    public String getId() {
        return "selfservice-console-token";
    }
}
