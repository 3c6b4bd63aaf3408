package dev.selfservice.keycloak.resetlink.setup;

import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/** How something stands that {@link RealmSetup} looks after. Asking changes nothing. */
public enum SetupState {
    MISSING,
    /** There, and not as it must be. */
    CHANGED,
    RIGHT;

    /** The flow of recoveries. */
    public static SetupState ofFlow(RealmModel realm) {
        AuthenticationFlowModel flow = realm.getFlowByAlias(RecoveryFlow.ALIAS);
        return flow == null ? MISSING : of(RecoveryFlow.isRight(realm, flow));
    }

    /** The client that recoveries run under; without its flow it can't be right. */
    public static SetupState ofClient(RealmModel realm) {
        ClientModel client = realm.getClientByClientId(RecoveryClient.ID);
        AuthenticationFlowModel flow = realm.getFlowByAlias(RecoveryFlow.ALIAS);
        return client == null ? MISSING : of(flow != null && RecoveryClient.isRight(client, flow));
    }

    private static SetupState of(boolean right) {
        return right ? RIGHT : CHANGED;
    }
}
