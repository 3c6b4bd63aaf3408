package dev.selfservice.keycloak.resetlink.check;

import java.util.stream.Stream;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/** Is there a way around us: by a mailbox alone, by a password alone, or by guessing? */
final class SignInCheck implements Check {

    /** By provider id: they are of a room that this one doesn't know. */
    private static final String OTP_REQUIRED = "selfservice-otp-required";

    private static final String DIRECT_GRANT_OTP = "selfservice-direct-grant-otp";

    @Override
    public Stream<Finding> look(RealmModel realm) {
        return Stream.of(
                        realm.isResetPasswordAllowed() ? Stream.of(Fault.FORGOT_PASSWORD_ON.found()) : none(),
                        realm.isBruteForceProtected() ? none() : Stream.of(Fault.BRUTE_FORCE_OFF.found()),
                        secondFactor(realm, "browser flow", realm.getBrowserFlow(), OTP_REQUIRED),
                        secondFactor(realm, "direct grant flow", realm.getDirectGrantFlow(), DIRECT_GRANT_OTP))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> secondFactor(
            RealmModel realm, String binding, AuthenticationFlowModel flow, String authenticator) {
        return demands(realm, flow.getId(), authenticator)
                ? none()
                : Stream.of(Fault.SECOND_FACTOR_OPTIONAL.foundIn(binding + ": " + flow.getAlias()));
    }

    private static boolean demands(RealmModel realm, String flowId, String authenticator) {
        return realm.getAuthenticationExecutionsStream(flowId)
                .filter(execution -> !execution.isDisabled() && !execution.isConditional())
                .anyMatch(execution -> execution.isAuthenticatorFlow()
                        ? demands(realm, execution.getFlowId(), authenticator)
                        : execution.isRequired() && authenticator.equals(execution.getAuthenticator()));
    }

    private static Stream<Finding> none() {
        return Stream.empty();
    }
}
