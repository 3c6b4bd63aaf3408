package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.delegation.person.PersonName;
import dev.selfservice.keycloak.delegation.person.PlainText;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

/** Says that somebody else is signed in to this browser and offers to sign them out; nothing is counted meanwhile. */
final class OtherUserPage {

    private static final String CHOICE = "choice";
    private static final String SIGN_OUT = "sign-out";

    private OtherUserPage() {}

    static Response show(Recovery recovery, UserSessionModel other) {
        return RecoveryForm.of(recovery.flow(), recovery.state().page())
                .setAttribute(
                        "otherUser",
                        Optional.ofNullable(other.getUser())
                                .map(PersonName::of)
                                .map(PlainText::of)
                                .orElse(""))
                .createForm("reset-link-other-user.ftl");
    }

    static boolean isSignOut(MultivaluedMap<String, String> form) {
        return SIGN_OUT.equals(form.getFirst(CHOICE));
    }

    static void signOut(Recovery recovery, UserSessionModel other) {
        KeycloakSession session = recovery.session();
        UserModel user = other.getUser();
        new EventBuilder(recovery.flow().getRealm(), session, recovery.flow().getConnection())
                .event(EventType.LOGOUT)
                .user(user)
                .session(other)
                .success();
        AuthenticationManager.backchannelLogout(session, other, true);
        AuthenticationManager.expireIdentityCookie(session);
    }
}
