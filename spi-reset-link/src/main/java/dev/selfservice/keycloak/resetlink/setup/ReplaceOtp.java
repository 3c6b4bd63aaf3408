package dev.selfservice.keycloak.resetlink.setup;

import dev.selfservice.keycloak.resetlink.otp.ReplaceOtpAction;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;

/** The realm's required action for <em>Set new OTP</em>. What an operator has changed of it stays as it is. */
final class ReplaceOtp {

    private ReplaceOtp() {}

    static void ensure(RealmModel realm) {
        if (isRegistered(realm)) {
            return;
        }
        RequiredActionProviderModel action = new RequiredActionProviderModel();
        action.setAlias(ReplaceOtpAction.ID);
        action.setProviderId(ReplaceOtpAction.ID);
        action.setName("Replace OTP");
        action.setEnabled(true);
        action.setDefaultAction(false);
        realm.addRequiredActionProvider(action);
    }

    static boolean isRegistered(RealmModel realm) {
        return realm.getRequiredActionProviderByAlias(ReplaceOtpAction.ID) != null;
    }
}
