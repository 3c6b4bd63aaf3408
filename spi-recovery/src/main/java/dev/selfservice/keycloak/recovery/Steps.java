package dev.selfservice.keycloak.recovery;

/** The steps and how they lead to each other. Stateless. */
final class Steps {

    private final Finish finish = new Finish();
    private final PasswordStep password = new PasswordStep(recovery -> front().show(recovery));
    private final OtpStep otp = new OtpStep(recovery -> front().show(recovery), finish);
    private final FrontStep front = new FrontStep(password, otp, finish);
    private final SecretStep secret = new SecretStep(password);

    SecretStep secret() {
        return secret;
    }

    /** The step of a page behind the secret. */
    Step of(Page page) {
        return switch (page) {
            case SECRET -> throw new IllegalArgumentException("not behind the secret: " + page);
            case PASSWORD -> password;
            case FRONT, CONFIRM_FINISH, DONE -> front;
            case OTP -> otp;
        };
    }

    private FrontStep front() {
        return front;
    }
}
