package dev.selfservice.keycloak.signin.setup;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AuthenticationManagementResource;

/**
 * Demands a second factor in a realm that had people before us, when its operator asks for that. The flow in use stays
 * as it is: it is copied, with whatever the operator put into it, and in the copy the OTP becomes a must. A flow that
 * does more beside the password than we understand is left to the operator: somebody may sign in by it with a passkey.
 */
public final class SignInSetup {

    private final KeycloakSession session;
    private final RealmModel realm;

    /** For one realm; works in the session's transaction. */
    public SignInSetup(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** What came of it. */
    public enum Outcome {
        /** A second factor was demanded already. */
        THERE,
        SET,
        /** It is for the operator to do. */
        LEFT;

        /** As an answer has it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Idempotent. */
    public Outcome demandSecondFactor(SignInFlow flow) {
        if (flow.demandsSecondFactor(realm)) {
            return Outcome.THERE;
        }
        if (Config.getAdminRealm().equals(realm.getName())) {
            // Its operators could lock themselves out, and nobody else could let them in.
            return Outcome.LEFT;
        }
        AuthenticationFlowModel used = flow.bound(realm);
        List<String> asking = askingForPassword(flow, used.getId()).toList();
        if (asking.size() != 1 || !flow.isPlain(realm, asking.get(0)) || realm.getFlowByAlias(flow.alias()) != null) {
            return Outcome.LEFT;
        }
        AuthenticationFlowModel copy = AuthenticationManagementResource.copyFlow(session, realm, used, flow.alias());
        askingForPassword(flow, copy.getId()).toList().forEach(flowId -> demandOtp(flow, flowId));
        flow.bind(realm, copy);
        return Outcome.SET;
    }

    /** The flows, within this one, that ask for a password themselves. */
    private Stream<String> askingForPassword(SignInFlow flow, String flowId) {
        List<AuthenticationExecutionModel> enabled = realm.getAuthenticationExecutionsStream(flowId)
                .filter(execution -> !execution.isDisabled())
                .toList();
        return enabled.stream().anyMatch(flow::asksForPassword)
                ? Stream.of(flowId)
                : enabled.stream()
                        .filter(AuthenticationExecutionModel::isAuthenticatorFlow)
                        .flatMap(execution -> askingForPassword(flow, execution.getFlowId()));
    }

    private void demandOtp(SignInFlow flow, String flowId) {
        List<AuthenticationExecutionModel> executions =
                realm.getAuthenticationExecutionsStream(flowId).toList();
        executions.stream()
                .filter(execution -> !execution.isDisabled() && !flow.asksForPassword(execution))
                .forEach(execution -> {
                    execution.setRequirement(Requirement.DISABLED);
                    realm.updateAuthenticatorExecution(execution);
                });
        AuthenticationExecutionModel otp = new AuthenticationExecutionModel();
        otp.setParentFlow(flowId);
        otp.setAuthenticator(flow.otpAlways());
        otp.setRequirement(Requirement.REQUIRED);
        otp.setAuthenticatorFlow(false);
        otp.setPriority(executions.stream()
                        .mapToInt(AuthenticationExecutionModel::getPriority)
                        .max()
                        .orElse(0)
                + 10);
        realm.addAuthenticatorExecution(otp);
    }
}
