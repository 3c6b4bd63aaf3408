package dev.selfservice.keycloak.signin.notify;

/** What can befall an account outside any link, and is told its owner. {@code docs/notices.md} says when. */
enum AccountNotice {
    OTP_REPLACED("OtpReplaced"),
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

    /** Whether Keycloak may mail about it, too: it does about credentials. */
    boolean isOfCredential() {
        return this == OTP_REPLACED;
    }
}
