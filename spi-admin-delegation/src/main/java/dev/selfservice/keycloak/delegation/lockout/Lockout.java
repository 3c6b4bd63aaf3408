package dev.selfservice.keycloak.delegation.lockout;

import dev.selfservice.keycloak.delegation.jpa.LockoutTable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.BruteForceProtector;

/**
 * Keycloak's permanent lockout: after too many wrong guesses it disables an account for good, and anybody can make them.
 * Such an account can be helped, and is enabled again by a finished recovery. One that an operator disabled can not.
 *
 * <p>Keycloak's word for it ({@code disabledReason}) isn't enough: it is also set when wrong guesses are made at an account
 * that an operator has disabled. So the account must be known to have been enabled before ({@link LockoutLifecycle}).
 * Accounts of a directory are left out: what disables them may be there.
 *
 * <p>Serves one session; not thread-safe.
 */
public final class Lockout {

    private final KeycloakSession session;

    public Lockout(KeycloakSession session) {
        this.session = session;
    }

    /** Whether the account is disabled, and by wrong guesses alone. */
    public boolean disables(UserModel user) {
        return !user.isEnabled() && isNoted(user) && !user.isFederated() && new LockoutTable(session).has(user.getId());
    }

    /** Whether Keycloak says of the account that wrong guesses disabled it. */
    static boolean isNoted(UserModel user) {
        return BruteForceProtector.DISABLED_BY_PERMANENT_LOCKOUT.equals(
                user.getFirstAttribute(UserModel.DISABLED_REASON));
    }

    /**
     * Enables an account of the session's current realm that wrong guesses alone disabled, in the session's transaction.
     *
     * @return whether there was anything to end
     */
    public boolean end(UserModel user) {
        if (!disables(user)) {
            return false;
        }
        user.setEnabled(true);
        user.removeAttribute(UserModel.DISABLED_REASON);
        session.loginFailures().removeUserLoginFailure(session.getContext().getRealm(), user.getId());
        new LockoutTable(session).remove(user.getId());
        return true;
    }
}
