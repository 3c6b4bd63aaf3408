package dev.selfservice.keycloak.delegation.rest;

import dev.selfservice.keycloak.delegation.settings.Selfservice;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.representations.AccessToken;

/**
 * What tells a token of the console from one that says it is. {@code azp}, {@code aud} and {@code auth_time} are what a
 * protocol mapper of any client makes them; the token's id, which Keycloak keeps from mappers, is not. Keycloak has the
 * last word of us when the token is made, and by then it's known from the session for which client that is.
 */
final class ConsoleToken implements TokenPostProcessor {

    private static final String MARK = "." + Constants.ACCOUNT_CONSOLE_CLIENT_ID;

    @Override
    public void process(TokenPostProcessorContext issued) {
        AccessToken token = issued.accessToken();
        ClientModel client = issued.clientSessionCtx().getClientSession().getClient();
        if (token != null
                && Constants.ACCOUNT_CONSOLE_CLIENT_ID.equals(client.getClientId())
                && Selfservice.enabled(client.getRealm())
                && !isMarked(token)) {
            token.id(token.getId() + MARK);
        }
    }

    /** Whether a valid token was issued to the console's client, and to be used with an account. */
    static boolean is(AccessToken token) {
        return isMarked(token)
                && Constants.ACCOUNT_CONSOLE_CLIENT_ID.equals(token.getIssuedFor())
                && token.hasAudience(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID);
    }

    private static boolean isMarked(AccessToken token) {
        return token.getId() != null && token.getId().endsWith(MARK);
    }
}
