package dev.selfservice.keycloak.resetlink.setup;

import java.util.stream.Stream;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/** The realm's flow {@value #ALIAS}: one required execution, our authenticator. */
final class RecoveryFlow {

    static final String ALIAS = "reset link";

    private static final String DESCRIPTION =
            "Recovery by a mailed link and a spoken secret. Set up by keycloak-selfservice.";

    private RecoveryFlow() {}

    static AuthenticationFlowModel ensure(RealmModel realm) {
        AuthenticationFlowModel flow = realm.getFlowByAlias(ALIAS);
        if (flow == null) {
            flow = new AuthenticationFlowModel();
            flow.setAlias(ALIAS);
            flow.setDescription(DESCRIPTION);
            flow.setProviderId("basic-flow");
            flow.setTopLevel(true);
            flow.setBuiltIn(false);
            flow = realm.addAuthenticationFlow(flow);
        }
        if (!isRight(realm, flow)) {
            executions(realm, flow).toList().forEach(realm::removeAuthenticatorExecution);
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

    /** Made by us, whatever became of it; or else one that somebody happened to give the same name. */
    static boolean isOurs(RealmModel realm, AuthenticationFlowModel flow) {
        return DESCRIPTION.equals(flow.getDescription())
                || executions(realm, flow).anyMatch(RecoveryFlow::isStep);
    }

    static boolean isRight(RealmModel realm, AuthenticationFlowModel flow) {
        return executions(realm, flow).count() == 1
                && executions(realm, flow)
                        .allMatch(execution -> isStep(execution) && execution.getRequirement() == Requirement.REQUIRED);
    }

    private static boolean isStep(AuthenticationExecutionModel execution) {
        return RealmSetup.AUTHENTICATOR.equals(execution.getAuthenticator());
    }

    private static Stream<AuthenticationExecutionModel> executions(RealmModel realm, AuthenticationFlowModel flow) {
        return realm.getAuthenticationExecutionsStream(flow.getId());
    }
}
