package dev.selfservice.keycloak.operator.check;

import dev.selfservice.keycloak.delegation.settings.Selfservice;
import dev.selfservice.keycloak.signin.setup.RequiredActions;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel.RequiredAction;

/** Are the required actions there and enabled, ours and those of Keycloak that we lean on? */
final class ActionsCheck implements Check {

    @Override
    public Stream<Finding> look(RealmModel realm) {
        Stream<Finding> keycloaks = look(realm, RequiredAction.UPDATE_PASSWORD.name());
        return Selfservice.enabled(realm)
                ? Stream.of(keycloaks, RequiredActions.IDS.stream().flatMap(id -> look(realm, id)), adding(realm))
                        .flatMap(findings -> findings)
                : keycloaks;
    }

    /** Keycloak's own enrolment leaves every older OTP, and takes whatever seed the browser sends. */
    private static Stream<Finding> adding(RealmModel realm) {
        return RequiredActions.isEnabled(realm, RequiredAction.CONFIGURE_TOTP.name())
                ? Stream.of(Fault.OTP_CAN_BE_ADDED.found())
                : Stream.empty();
    }

    private static Stream<Finding> look(RealmModel realm, String id) {
        RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias(id);
        if (action == null) {
            return Stream.of(Fault.ACTION_MISSING.foundIn(id));
        }
        return action.isEnabled() ? Stream.empty() : Stream.of(Fault.ACTION_DISABLED.foundIn(id));
    }
}
