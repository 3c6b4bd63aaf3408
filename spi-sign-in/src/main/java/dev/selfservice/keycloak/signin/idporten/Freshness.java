package dev.selfservice.keycloak.signin.idporten;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.common.util.Time;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.TokenUtil;

/**
 * How old a sign-in at ID-porten may be for what it is wanted for here. Keycloak passes on a {@code max_age} that the
 * application asked for, but not the one of a required action ({@code kc_action}); and it compares with the time of the
 * answer, so that {@code max_age=0} fails for everybody who needs a second to come back. One for each authentication
 * session.
 */
final class Freshness {

    private static final String ASKED_AT = "selfservice-idporten-asked-at";

    private final KeycloakSession session;
    private final AuthenticationSessionModel authentication;

    Freshness(KeycloakSession session, AuthenticationSessionModel authentication) {
        this.session = session;
        this.authentication = authentication;
    }

    /** The age in seconds to ask for; none when any sign-in will do. Remembers when it was asked. */
    OptionalInt ask() {
        authentication.setClientNote(ASKED_AT, Long.toString(now()));
        return maxAge();
    }

    /**
     * Whether somebody signed in recently enough.
     *
     * @param authTime when, in seconds of ID-porten's clock
     * @param skew how many seconds the two clocks may differ
     */
    boolean isEnough(long authTime, int skew) {
        String asked = authentication.getClientNote(ASKED_AT);
        long askedAt = asked == null ? now() : Long.parseLong(asked);
        return authTime <= now() + skew && maxAge().stream().allMatch(maxAge -> authTime >= askedAt - maxAge - skew);
    }

    private OptionalInt maxAge() {
        return IntStream.concat(
                        number(authentication.getClientNote(OIDCLoginProtocol.MAX_AGE_PARAM)).stream(),
                        IntStream.concat(ofPrompt().stream(), ofAction().stream()))
                .min();
    }

    private OptionalInt ofPrompt() {
        return TokenUtil.hasPrompt(
                        authentication.getClientNote(OAuth2Constants.PROMPT), OIDCLoginProtocol.PROMPT_VALUE_LOGIN)
                ? OptionalInt.of(0)
                : OptionalInt.empty();
    }

    private OptionalInt ofAction() {
        String id = authentication.getClientNote(Constants.KC_ACTION);
        RequiredActionProvider action = id == null ? null : session.getProvider(RequiredActionProvider.class, id);
        return action == null ? OptionalInt.empty() : OptionalInt.of(action.getMaxAuthAge(session));
    }

    private static long now() {
        return Time.currentTimeMillis() / 1000;
    }

    private static OptionalInt number(@Nullable String note) {
        return note == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(note));
    }
}
