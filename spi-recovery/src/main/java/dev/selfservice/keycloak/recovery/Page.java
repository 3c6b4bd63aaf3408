package dev.selfservice.keycloak.recovery;

import java.util.Locale;

/** The pages of a recovery, as the member goes through them. */
enum Page {
    SECRET,
    PASSWORD,
    FRONT,
    OTP,
    CONFIRM_FINISH,
    DONE;

    /** The action URL's parameter, so that a form of another page can't be taken for one of the current page. */
    static final String PARAMETER = "page";

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
