package dev.selfservice.keycloak.signin.setup;

import dev.selfservice.keycloak.signin.otp.ReplaceOtpAction;
import java.util.List;
import java.util.Map;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;

/** The realm's required actions of ours. What an operator has changed of one that is there stays as it is. */
public final class RequiredActions {

    private static final Map<String, String> NAMES = Map.of(ReplaceOtpAction.ID, "Replace OTP");

    /** What earlier versions registered. Keycloak lets nobody sign in where an action is registered that isn't there. */
    private static final String RETIRED = "selfservice-parked-sign-in";

    /** The ids of all of them, in a fixed order. */
    public static final List<String> IDS = NAMES.keySet().stream().sorted().toList();

    private RequiredActions() {}

    public static void ensure(RealmModel realm) {
        NAMES.keySet().stream().filter(id -> !isRegistered(realm, id)).forEach(id -> register(realm, id));
        if (isRegistered(realm, RETIRED)) {
            realm.removeRequiredActionProvider(realm.getRequiredActionProviderByAlias(RETIRED));
        }
    }

    /** Whether all of them are, and none of an earlier version's. */
    public static boolean areRegistered(RealmModel realm) {
        return NAMES.keySet().stream().allMatch(id -> isRegistered(realm, id)) && !isRegistered(realm, RETIRED);
    }

    /** Whether the realm has this action, of ours or of Keycloak's, and lets people do it. */
    public static boolean isEnabled(RealmModel realm, String id) {
        RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias(id);
        return action != null && action.isEnabled();
    }

    private static void register(RealmModel realm, String id) {
        RequiredActionProviderModel action = new RequiredActionProviderModel();
        action.setAlias(id);
        action.setProviderId(id);
        action.setName(NAMES.get(id));
        action.setEnabled(true);
        action.setDefaultAction(false);
        realm.addRequiredActionProvider(action);
    }

    private static boolean isRegistered(RealmModel realm, String id) {
        return realm.getRequiredActionProviderByAlias(id) != null;
    }
}
