package dev.selfservice.keycloak.resetlink.setup;

import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/** The realm's flow {@value #ALIAS}: one required execution, our authenticator. */
final class RecoveryFlow {

    static final String ALIAS = "reset link";

    private RecoveryFlow() {}

    static AuthenticationFlowModel ensure(RealmModel realm) {
        AuthenticationFlowModel flow = realm.getFlowByAlias(ALIAS);
        if (flow == null) {
            flow = new AuthenticationFlowModel();
            flow.setAlias(ALIAS);
            flow.setDescription("Recovery by a mailed link and a spoken secret. Set up by keycloak-selfservice.");
            flow.setProviderId("basic-flow");
            flow.setTopLevel(true);
            flow.setBuiltIn(false);
            flow = realm.addAuthenticationFlow(flow);
        }
        if (!isRight(realm, flow)) {
            realm.getAuthenticationExecutionsStream(flow.getId()).toList().forEach(realm::removeAuthenticatorExecution);
            AuthenticationExecutionModel execution = new AuthenticationExecutionModel();
            execution.setParentFlow(flow.getId());
            execution.setAuthenticator(RealmSetup.AUTHENTICATOR);
            execution.setRequirement(Requirement.REQUIRED);
            execution.setAuthenticatorFlow(false);
            execution.setPriority(10);
            realm.addAuthenticatorExecution(execution);
        }
        return flow;
    }

    static boolean isRight(RealmModel realm, AuthenticationFlowModel flow) {
        return realm.getAuthenticationExecutionsStream(flow.getId()).count() == 1
                && realm.getAuthenticationExecutionsStream(flow.getId())
                        .allMatch(execution -> RealmSetup.AUTHENTICATOR.equals(execution.getAuthenticator())
                                && execution.getRequirement() == Requirement.REQUIRED);
    }
}
