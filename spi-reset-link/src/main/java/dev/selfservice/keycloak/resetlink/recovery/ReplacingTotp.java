package dev.selfservice.keycloak.resetlink.recovery;

import java.util.ArrayList;
import java.util.List;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.requiredactions.UpdateTotp;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.OTPPolicy;
import org.keycloak.models.credential.OTPCredentialModel;

/**
 * Keycloak's enrolment, with the old OTPs removed in the same transaction, once the new code is right and never earlier
 * (upstream #38593: the built-in action adds). Made anew for each request; never registered, so that Keycloak's own
 * action stays as it is everywhere.
 */
final class ReplacingTotp extends UpdateTotp {

    private final List<String> removed = new ArrayList<>();

    /** The ids of the OTPs that made room. */
    List<String> removed() {
        return List.copyOf(removed);
    }

    boolean hasRemoved() {
        return !removed.isEmpty();
    }

    @Override
    protected boolean validateOTPCredential(
            RequiredActionContext context, String token, OTPCredentialModel credentialModel, OTPPolicy policy) {
        if (!super.validateOTPCredential(context, token, credentialModel, policy)) {
            return false;
        }
        context.getUser()
                .credentialManager()
                .getStoredCredentialsByTypeStream(OTPCredentialModel.TYPE)
                .map(CredentialModel::getId)
                .toList()
                .forEach(id -> {
                    if (context.getUser().credentialManager().removeStoredCredentialById(id)) {
                        removed.add(id);
                    }
                });
        return true;
    }
}
