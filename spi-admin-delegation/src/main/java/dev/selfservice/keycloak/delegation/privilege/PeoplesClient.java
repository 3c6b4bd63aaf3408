package dev.selfservice.keycloak.delegation.privilege;

import org.keycloak.models.CibaConfig;
import org.keycloak.models.ClientModel;
import org.keycloak.models.OAuth2DeviceConfig;

/** Whether people can get a token of a client, or only the client itself can, by its service account. */
final class PeoplesClient {

    private PeoplesClient() {}

    static boolean is(ClientModel client) {
        return client.isStandardFlowEnabled()
                || client.isImplicitFlowEnabled()
                || client.isDirectAccessGrantsEnabled()
                || isOn(client, OAuth2DeviceConfig.OAUTH2_DEVICE_AUTHORIZATION_GRANT_ENABLED)
                || isOn(client, CibaConfig.OIDC_CIBA_GRANT_ENABLED);
    }

    private static boolean isOn(ClientModel client, String grant) {
        return Boolean.parseBoolean(client.getAttribute(grant));
    }
}
