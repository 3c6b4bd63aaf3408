package dev.selfservice.keycloak.operator.check;

import dev.selfservice.keycloak.delegation.settings.Selfservice;
import dev.selfservice.keycloak.signin.setup.RequiredActions;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel.RequiredAction;

/** Are the required actions there and enabled, ours and those of Keycloak that we lean on? */
final class ActionsCheck implements Check {

    private static final List<String> KEYCLOAKS =
            List.of(RequiredAction.CONFIGURE_TOTP.name(), RequiredAction.UPDATE_PASSWORD.name());

    @Override
    public Stream<Finding> look(RealmModel realm) {
        Stream<String> ours = Selfservice.enabled(realm) ? RequiredActions.IDS.stream() : Stream.empty();
        return Stream.concat(KEYCLOAKS.stream(), ours).flatMap(id -> look(realm, id));
    }

    private static Stream<Finding> look(RealmModel realm, String id) {
        RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias(id);
        if (action == null) {
            return Stream.of(Fault.ACTION_MISSING.foundIn(id));
        }
        return action.isEnabled() ? Stream.empty() : Stream.of(Fault.ACTION_DISABLED.foundIn(id));
    }
}
