package dev.selfservice.keycloak.resetlink.notify;

import dev.selfservice.keycloak.resetlink.mail.PersonalMail;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Tells somebody that the OTP of their account was replaced while they were signed in. */
final class OtpNotice {

    /** What the keys of its texts begin with. */
    static final String KEY = "resetLinkNoticeOtpReplaced";

    private final KeycloakSession session;

    OtpNotice(KeycloakSession session) {
        this.session = session;
    }

    /** Sends it, if there is an address and Keycloak doesn't send one of its own. */
    void send(String userId, Instant when) {
        UserModel user = session.users().getUserById(session.getContext().getRealm(), userId);
        if (user == null || user.getEmail() == null || KeycloaksOwnMail.comesTo(session, user)) {
            return;
        }
        new PersonalMail(session)
                .send(
                        user,
                        user.getEmail(),
                        new NoticeLetter(session, user, when)
                                .about("the new OTP of user " + userId, KEY, List.of(), Map.of()));
    }
}
