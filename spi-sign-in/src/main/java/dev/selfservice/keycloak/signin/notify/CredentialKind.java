package dev.selfservice.keycloak.signin.notify;

import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/** What kinds of credentials people know. */
public enum CredentialKind {
    PASSWORD("Password"),
    OTP("Otp"),
    PASSKEY("Passkey"),
    RECOVERY_CODES("RecoveryCodes"),
    /** Of an extension that we don't know. */
    OTHER("Other");

    private final String key;

    CredentialKind(String key) {
        this.key = key;
    }

    /** The kind of one of Keycloak's credential types. */
    public static CredentialKind of(String type) {
        return switch (type) {
            case PasswordCredentialModel.TYPE -> PASSWORD;
            case OTPCredentialModel.TYPE -> OTP;
            case WebAuthnCredentialModel.TYPE_TWOFACTOR, WebAuthnCredentialModel.TYPE_PASSWORDLESS -> PASSKEY;
            case RecoveryAuthnCodesCredentialModel.TYPE -> RECOVERY_CODES;
            default -> OTHER;
        };
    }

    /** The key of its name. */
    public String key() {
        return "accountCredential" + key;
    }
}
