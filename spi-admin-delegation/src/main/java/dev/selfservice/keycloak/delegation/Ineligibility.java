package dev.selfservice.keycloak.delegation;

import java.util.Locale;

/** Why a member of a project may not be helped by its administrator. The order is the order of checking. */
public enum Ineligibility {
    /** The administrator and the member are the same person. */
    SELF,
    /** The member's account is disabled, and not by wrong guesses alone. */
    DISABLED,
    /** There is no e-mail address a link could be sent to. */
    NO_EMAIL,
    /** The address took another's place a short while ago: it may be a thief's. */
    EMAIL_CHANGED,
    /** The member may administer something in Keycloak: by a role, by a group, or by a fine-grained permission. */
    PRIVILEGED,
    /** The member administers this project or another, and the realm doesn't allow helping administrators. */
    ADMINISTRATOR;

    /** The word that REST answers and events use, e.g. {@code no_email}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
