package dev.selfservice.keycloak.signin.notify;

/** What can happen to an account outside any link, and is told its owner. {@code docs/notices.md} says when. */
enum AccountNotice {
    /** A new OTP took the place of every older one. */
    OTP_REPLACED("OtpReplaced"),
    /** Something to sign in with was added or changed. */
    CREDENTIAL_SET("CredentialSet"),
    CREDENTIAL_REMOVED("CredentialRemoved"),
    /** The e-mail address is another; told to the one before. */
    EMAIL_CHANGED("EmailChanged"),
    /** An identity provider was connected with it. */
    CONNECTED("Connected"),
    /** An identity provider was disconnected from it. */
    DISCONNECTED("Disconnected");

    private static final String KEY = "accountNotice";

    private final String key;

    AccountNotice(String key) {
        this.key = key;
    }

    /** What the keys of its texts begin with; {@code Subject}, {@code Lead} and {@code Advice} follow. */
    String key() {
        return KEY + key;
    }
}
