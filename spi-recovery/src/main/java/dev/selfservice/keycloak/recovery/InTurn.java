package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.resetlink.setup.RecoveryClient;
import dev.selfservice.keycloak.signin.parked.EarlyRealm;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AuthenticationSessionManager;

/**
 * Makes the requests of one recovery take turns, before Keycloak looks at the code in a form: of a double click the
 * second would otherwise see a used code, or a session in which the first is half done, and be answered with a page from
 * before. The link's row is not held for it: the form is not read yet, and who sends it slowly would keep "stop" waiting.
 * Whoever hasn't shown the secret waits for nobody: attempts are counted in transactions of their own.
 */
@Provider
public final class InTurn implements ContainerRequestFilter {

    private static final Pattern PATH = Pattern.compile("/?realms/([^/]+)/login-actions/authenticate");

    private final KeycloakSession session;

    /** Of the server, which gives it each request's session. */
    @Inject
    public InTurn(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Matcher path = PATH.matcher(request.getUriInfo().getPath());
        MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
        if (path.matches()
                && RecoveryClient.ID.equals(query.getFirst(Constants.CLIENT_ID))
                && !Page.SECRET.code().equals(query.getFirst(Page.PARAMETER))) {
            EarlyRealm.enter(session, path.group(1)).ifPresent(realm -> await(realm, query.getFirst(Constants.TAB_ID)));
        }
    }

    private void await(RealmModel realm, String tabId) {
        ClientModel client = realm.getClientByClientId(RecoveryClient.ID);
        Optional.ofNullable(
                        new AuthenticationSessionManager(session).getCurrentAuthenticationSession(realm, client, tabId))
                .map(RecoveryState::new)
                .filter(state -> state.page() != Page.SECRET)
                .flatMap(RecoveryState::recoveredLink)
                .ifPresent(linkId -> Turns.take(session, linkId));
    }
}
