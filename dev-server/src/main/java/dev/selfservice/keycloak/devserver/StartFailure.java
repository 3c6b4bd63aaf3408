package dev.selfservice.keycloak.devserver;

/** The run cannot go on; the message is one clear line for the person who started it. */
final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartFailure(String message) {
        super(message);
    }

    /** The line to print. */
    String line() {
        return String.valueOf(getMessage());
    }
}
