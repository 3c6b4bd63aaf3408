package dev.selfservice.keycloak.signin.notify;

import java.util.Optional;

/**
 * One credential that was set or removed.
 *
 * @param set whether it was added or changed; else it was removed
 * @param label what its owner called it, fit to be shown
 */
record ChangedCredential(boolean set, CredentialKind kind, Optional<String> label) {

    /** Of one of which nothing but the kind is known. */
    ChangedCredential(boolean set, CredentialKind kind) {
        this(set, kind, Optional.empty());
    }

    static ChangedCredential set(StoredCredential credential) {
        return new ChangedCredential(true, credential.kind(), credential.shownLabel());
    }

    static ChangedCredential removed(StoredCredential credential) {
        return new ChangedCredential(false, credential.kind(), credential.shownLabel());
    }

    /** Whether both say the same, one perhaps in more detail. */
    boolean isAlso(ChangedCredential other) {
        return set == other.set && kind == other.kind;
    }
}
