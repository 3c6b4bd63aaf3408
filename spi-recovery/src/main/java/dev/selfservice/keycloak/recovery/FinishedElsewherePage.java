package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.delegation.person.Moment;
import dev.selfservice.keycloak.resetlink.ResetLink;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;

/**
 * For a browser that was past the secret when another one finished: when that was, and what to do if it was somebody
 * else. Looking like success it would hide a theft. Names nobody.
 */
final class FinishedElsewherePage {

    private FinishedElsewherePage() {}

    static Response render(AuthenticationFlowContext flow, ResetLink link) {
        return RecoveryForm.of(flow, Page.DONE)
                .setUser(null)
                .setAttribute("finishedAt", finishedAt(flow, link))
                .createForm("reset-link-elsewhere.ftl");
    }

    /** In the member's zone and in the page's language. */
    private static String finishedAt(AuthenticationFlowContext flow, ResetLink link) {
        KeycloakSession session = flow.getSession();
        Optional<String> text = Optional.ofNullable(
                        session.users().getUserById(flow.getRealm(), link.who().memberId()))
                .flatMap(member -> {
                    Locale locale = session.getContext().resolveLocale(member);
                    return link.finishedAt().map(at -> Moment.text(at, member, locale));
                });
        return text.orElse("");
    }
}
