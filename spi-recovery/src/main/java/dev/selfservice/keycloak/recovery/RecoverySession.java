package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.resetlink.secret.LinkToken;
import dev.selfservice.keycloak.resetlink.setup.RecoveryClient;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.RestartLoginCookie;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.AuthenticationFlowURLHelper;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/** The authentication session in which a link is redeemed: this browser's for this link, or a new one. */
final class RecoverySession {

    private final KeycloakSession session;
    private final RealmModel realm;

    RecoverySession(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** Where the recovery goes on: a URL that says nothing of the token. */
    URI urlFor(LinkToken token, String linkId) {
        ClientModel client = realm.getClientByClientId(RecoveryClient.ID);
        session.getContext().setClient(client);
        AuthenticationSessionManager manager = new AuthenticationSessionManager(session);
        RootAuthenticationSessionModel current = ownRoot(manager.getCurrentRootAuthenticationSession(realm), client);
        AuthenticationSessionModel tab = current == null
                ? begin(manager.createAuthenticationSession(realm, true), client, token, linkId)
                : tabOf(current, token).orElseGet(() -> begin(current, client, token, linkId));
        // Whatever path this tab was led along meanwhile: the link leads to our page.
        tab.setAuthNote(AuthenticationProcessor.CURRENT_FLOW_PATH, LoginActionsService.AUTHENTICATE_PATH);
        RestartLoginCookie.setRestartCookie(session, tab);
        return new AuthenticationFlowURLHelper(
                        session, realm, session.getContext().getUri())
                .getLastExecutionUrl(tab);
    }

    /**
     * The browser's root session when every tab in it is ours and nobody signed in with it; any other might have been
     * planted, or belongs to a sign-in of somebody else (CVE-2026-7507).
     */
    @Nullable
    RootAuthenticationSessionModel ownRoot(@Nullable RootAuthenticationSessionModel root, ClientModel client) {
        boolean ours = root != null
                && session.sessions().getUserSession(realm, root.getId()) == null
                && root.getAuthenticationSessions().values().stream().allMatch(tab -> client.equals(tab.getClient()));
        return ours ? root : null;
    }

    private static Optional<AuthenticationSessionModel> tabOf(RootAuthenticationSessionModel root, LinkToken token) {
        return root.getAuthenticationSessions().values().stream()
                .filter(tab -> new RecoveryState(tab).isFor(token))
                .findFirst();
    }

    private AuthenticationSessionModel begin(
            RootAuthenticationSessionModel root, ClientModel client, LinkToken token, String linkId) {
        AuthenticationSessionModel tab = root.createAuthenticationSession(client);
        tab.setAction(AuthenticationSessionModel.Action.AUTHENTICATE.name());
        tab.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        tab.setClientNote(
                OIDCLoginProtocol.ISSUER,
                Urls.realmIssuer(session.getContext().getUri().getBaseUri(), realm.getName()));
        // Should the flow ever succeed against all intention, it would end on a page and not in a session.
        tab.setAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS, "true");
        new RecoveryState(tab).begin(token, linkId);
        return tab;
    }
}
