package dev.selfservice.keycloak.operator.check;

import dev.selfservice.keycloak.resetlink.ResetLinkPolicy;
import java.time.Duration;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/** Do Keycloak's own timeouts leave time for what people have to do? */
final class LifespanCheck implements Check {

    /** Finding, installing and setting up an authenticator app; Keycloak's default is 5 minutes. */
    private static final Duration NEW_OTP = Duration.ofMinutes(15);

    @Override
    public Stream<Finding> look(RealmModel realm) {
        return Stream.concat(actions(realm), login(realm));
    }

    private static Stream<Finding> actions(RealmModel realm) {
        return realm.getAccessCodeLifespanUserAction() < NEW_OTP.toSeconds()
                ? Stream.of(Fault.ACTION_LIFESPAN_SHORT.found())
                : Stream.empty();
    }

    private static Stream<Finding> login(RealmModel realm) {
        return realm.getAccessCodeLifespanLogin()
                        < ResetLinkPolicy.of(realm).recoveryLifespan().toSeconds()
                ? Stream.of(Fault.LOGIN_TIMEOUT_SHORT.found())
                : Stream.empty();
    }
}
