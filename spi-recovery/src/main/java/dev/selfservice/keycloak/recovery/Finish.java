package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.audit.AuditEvent;
import dev.selfservice.keycloak.resetlink.notify.LinkNotices;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import org.keycloak.protocol.RestartLoginCookie;

/** Ends a recovery that came to its good end, and shows the done page. */
final class Finish {

    /** In the request's transaction: what the last step changed and the link's end come together or not at all. */
    Response now(Recovery recovery) {
        ResetLink link = recovery.store().find(recovery.link().id()).orElse(recovery.link());
        recovery.change(nonce -> recovery.store().finish(link.id(), nonce, Clock.now()));
        recovery.audit()
                .byMember(
                        AuditEvent.COMPLETED,
                        link,
                        Map.of(
                                "password",
                                link.passwordOutcome() == null
                                        ? "kept"
                                        : link.passwordOutcome().name().toLowerCase(Locale.ROOT),
                                "otp_set",
                                Boolean.toString(link.otpSet())));
        new LinkNotices(recovery.session()).finished(link);
        recovery.state().complete();
        new NonceCookie(recovery.session()).expire();
        RestartLoginCookie.expireRestartCookie(recovery.session());
        return DonePage.render(recovery.flow());
    }
}
