package dev.selfservice.keycloak.signin.otp;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionContextResult;
import org.keycloak.authentication.requiredactions.UpdateTotp;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.Constants;
import org.keycloak.models.OTPPolicy;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.credential.OTPCredentialModel;

/**
 * Keycloak's enrolment, with the old OTPs removed in the same transaction, once the new code is right and never earlier
 * (upstream #38593: the built-in action adds). Made anew for each request; never registered, so that Keycloak's own
 * action stays as it is everywhere.
 */
public final class ReplacingTotp extends UpdateTotp {

    private static final int LONGEST_LABEL = 255;

    private final List<String> removed = new ArrayList<>();

    /**
     * Runs the enrolment's form. When the new OTP isn't stored after the old one has gone, the transaction is marked to
     * be rolled back: without that the loss would be committed.
     *
     * @return whether the new OTP is stored
     */
    public boolean replace(RequiredActionContextResult context) {
        processAction(context);
        boolean replaced = context.getStatus() == RequiredActionContext.Status.SUCCESS;
        if (!replaced && !removed.isEmpty()) {
            context.getSession().getTransactionManager().setRollbackOnly();
        }
        if (replaced) {
            comesFirst(context.getUser().credentialManager());
        }
        return replaced;
    }

    /** A new credential is the last in order, and sign-ins would ask for recovery codes before it (upstream #44115). */
    private static void comesFirst(SubjectCredentialManager credentials) {
        credentials
                .getStoredCredentialsByTypeStream(OTPCredentialModel.TYPE)
                .map(CredentialModel::getId)
                .toList()
                .forEach(id -> credentials.moveStoredCredentialTo(id, null));
    }

    /** The ids of the OTPs that made room. */
    public List<String> removed() {
        return List.copyOf(removed);
    }

    /**
     * Whether the form is one that the server could have made: its seed is the server's, where Keycloak would store any
     * other as well, and the label of the OTP can be stored.
     */
    public static boolean isGenuine(RequiredActionContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        String seed = context.getAuthenticationSession().getAuthNote(Constants.TOTP_SECRET_KEY);
        String label = form.getFirst("userLabel");
        return seed != null
                && seed.equals(form.getFirst("totpSecret"))
                && (label == null
                        || (label.length() <= LONGEST_LABEL && label.chars().noneMatch(Character::isISOControl)));
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
