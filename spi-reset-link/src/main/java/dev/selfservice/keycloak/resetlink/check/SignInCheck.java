package dev.selfservice.keycloak.resetlink.check;

import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/** Is there a way around us: by a mailbox alone, or by guessing? */
final class SignInCheck implements Check {

    @Override
    public Stream<Finding> look(RealmModel realm) {
        return Stream.concat(
                realm.isResetPasswordAllowed() ? Stream.of(Fault.FORGOT_PASSWORD_ON.found()) : Stream.empty(),
                realm.isBruteForceProtected() ? Stream.empty() : Stream.of(Fault.BRUTE_FORCE_OFF.found()));
    }
}
