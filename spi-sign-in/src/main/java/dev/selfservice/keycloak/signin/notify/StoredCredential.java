package dev.selfservice.keycloak.signin.notify;

import dev.selfservice.keycloak.delegation.person.PersonName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * A credential that Keycloak keeps of somebody.
 *
 * @param type Keycloak's
 * @param label what its owner called it
 * @param made when it was made or, for a password, set; in milliseconds. No use of a credential changes that.
 */
public record StoredCredential(
        String id,
        String type,
        @Nullable String label,
        @Nullable Long made) {

    /** All of a user's by their ids, former passwords apart. What a directory keeps isn't among them. */
    public static Map<String, StoredCredential> of(UserModel user) {
        Map<String, StoredCredential> stored = new LinkedHashMap<>();
        user.credentialManager()
                .getStoredCredentialsStream()
                .filter(model -> !PasswordCredentialModel.PASSWORD_HISTORY.equals(model.getType()))
                .map(model -> new StoredCredential(
                        model.getId(), model.getType(), model.getUserLabel(), model.getCreatedDate()))
                .forEach(credential -> stored.put(credential.id(), credential));
        return stored;
    }

    public CredentialKind kind() {
        return CredentialKind.of(type);
    }

    /** The label, as it may be shown to people: a thief may have written it. */
    public Optional<String> shownLabel() {
        return PersonName.label(label);
    }
}
