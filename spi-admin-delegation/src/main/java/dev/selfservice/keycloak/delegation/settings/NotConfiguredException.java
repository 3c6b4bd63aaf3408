package dev.selfservice.keycloak.delegation.settings;

/** The realm is set up in a way in which it can't be served. The message is for the log, and tells an operator why. */
public class NotConfiguredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what is wrong. */
    public NotConfiguredException(String message) {
        super(message);
    }
}
