package dev.selfservice.keycloak.operator.check;

import dev.selfservice.keycloak.signin.setup.SignInFlow;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/** Is there a way around us: by a mailbox alone, by a password alone, or by guessing? */
final class SignInCheck implements Check {

    @Override
    public Stream<Finding> look(RealmModel realm) {
        return Stream.of(
                        realm.isResetPasswordAllowed() ? Stream.of(Fault.FORGOT_PASSWORD_ON.found()) : none(),
                        realm.isBruteForceProtected() ? none() : Stream.of(Fault.BRUTE_FORCE_OFF.found()),
                        SignInFlow.ALL.stream().flatMap(flow -> secondFactor(realm, flow)))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> secondFactor(RealmModel realm, SignInFlow flow) {
        return flow.demandsSecondFactor(realm)
                ? none()
                : Stream.of(Fault.SECOND_FACTOR_OPTIONAL.foundIn(
                        flow.binding() + ": " + flow.bound(realm).getAlias()));
    }

    private static Stream<Finding> none() {
        return Stream.empty();
    }
}
