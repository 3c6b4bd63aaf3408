package dev.selfservice.keycloak.e2e.actors;

import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account.
 *
 * @param otp their authenticator app; null for who never had one
 */
public record Person(
        String id,
        String username,
        String email,
        String password,
        @Nullable OtpApp otp) {

    /** The same person after a new password or a new OTP. */
    public Person with(String newPassword, @Nullable OtpApp newOtp) {
        return new Person(id, username, email, newPassword, newOtp);
    }
}
