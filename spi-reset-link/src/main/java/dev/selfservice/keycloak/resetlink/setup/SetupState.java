package dev.selfservice.keycloak.resetlink.setup;

import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/** How something stands that {@link RealmSetup} looks after. Asking changes nothing. */
public enum SetupState {
    MISSING,
    /** Something of that name is there, and not ours: it is left alone. */
    FOREIGN,
    /** There, and not as it must be. */
    CHANGED,
    RIGHT;

    /** The flow of recoveries. */
    public static SetupState ofFlow(RealmModel realm) {
        AuthenticationFlowModel flow = realm.getFlowByAlias(RecoveryFlow.ALIAS);
        if (flow == null) {
            return MISSING;
        }
        return RecoveryFlow.isOurs(realm, flow) ? of(RecoveryFlow.isRight(realm, flow)) : FOREIGN;
    }

    /** The client that recoveries run under; without its flow it can't be right. */
    public static SetupState ofClient(RealmModel realm) {
        ClientModel client = realm.getClientByClientId(RecoveryClient.ID);
        if (client == null) {
            return MISSING;
        }
        AuthenticationFlowModel flow = realm.getFlowByAlias(RecoveryFlow.ALIAS);
        return RecoveryClient.isOurs(realm, client)
                ? of(flow != null && RecoveryClient.isRight(client, flow))
                : FOREIGN;
    }

    private static SetupState of(boolean right) {
        return right ? RIGHT : CHANGED;
    }
}
