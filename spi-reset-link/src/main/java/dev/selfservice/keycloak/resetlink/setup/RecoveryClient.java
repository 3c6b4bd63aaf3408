package dev.selfservice.keycloak.resetlink.setup;

import java.util.Set;
import org.keycloak.models.AuthenticationFlowBindings;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;

/**
 * The client that recoveries run under. It can do nothing else: no redirect URI, no grant, so that a code forced out of
 * it by some other path can't be exchanged; and its browser flow is ours, so that every time-out, restart and lost
 * session lands on our secret page and not on an ordinary login.
 */
public final class RecoveryClient {

    public static final String ID = "selfservice-recovery";

    private static final String DESCRIPTION =
            "Recoveries by reset link. Set up by keycloak-selfservice; nobody signs in with it.";

    private RecoveryClient() {}

    /** Makes the client, or puts right what must hold of it. */
    static void ensure(RealmModel realm, AuthenticationFlowModel flow) {
        ClientModel client = realm.getClientByClientId(ID);
        if (client == null) {
            client = realm.addClient(ID);
            client.setName("${resetLinkClientName}");
            client.setDescription(DESCRIPTION);
        }
        if (isRight(client, flow)) {
            return;
        }
        client.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        client.setEnabled(true);
        client.setPublicClient(true);
        client.setBearerOnly(false);
        client.setConsentRequired(false);
        client.setStandardFlowEnabled(false);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setServiceAccountsEnabled(false);
        client.setFullScopeAllowed(false);
        client.setRedirectUris(Set.of());
        client.setWebOrigins(Set.of());
        client.setAuthenticationFlowBindingOverride(AuthenticationFlowBindings.BROWSER_BINDING, flow.getId());
    }

    /** Made by us, whatever became of it; or else one that somebody happened to give the same id. */
    static boolean isOurs(RealmModel realm, ClientModel client) {
        String flowId = client.getAuthenticationFlowBindingOverride(AuthenticationFlowBindings.BROWSER_BINDING);
        AuthenticationFlowModel flow = flowId == null ? null : realm.getAuthenticationFlowById(flowId);
        return DESCRIPTION.equals(client.getDescription()) || (flow != null && RecoveryFlow.isOurs(realm, flow));
    }

    static boolean isRight(ClientModel client, AuthenticationFlowModel flow) {
        return client.isEnabled()
                && client.isPublicClient()
                && !client.isBearerOnly()
                && !client.isConsentRequired()
                && OIDCLoginProtocol.LOGIN_PROTOCOL.equals(client.getProtocol())
                && !client.isStandardFlowEnabled()
                && !client.isImplicitFlowEnabled()
                && !client.isDirectAccessGrantsEnabled()
                && !client.isServiceAccountsEnabled()
                && !client.isFullScopeAllowed()
                && client.getRedirectUris().isEmpty()
                && flow.getId()
                        .equals(client.getAuthenticationFlowBindingOverride(
                                AuthenticationFlowBindings.BROWSER_BINDING));
    }
}
