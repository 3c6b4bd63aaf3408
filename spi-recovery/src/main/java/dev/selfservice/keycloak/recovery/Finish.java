package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.delegation.lockout.Lockout;
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
    Response now(HeldRecovery recovery) {
        ResetLink link = recovery.link();
        boolean unlocked = new Lockout(recovery.session()).end(recovery.member());
        recovery.finish();
        recovery.audit(
                AuditEvent.COMPLETED,
                Map.of(
                        "password",
                        link.outcome().password() == null
                                ? "kept"
                                : link.outcome().password().name().toLowerCase(Locale.ROOT),
                        "otp_set",
                        Boolean.toString(link.outcome().otpSet())));
        if (unlocked) {
            recovery.audit(AuditEvent.UNLOCKED, Map.of());
        }
        new LinkNotices(recovery.session()).finished(link);
        recovery.state().complete();
        RestartLoginCookie.expireRestartCookie(recovery.session());
        return DonePage.render(recovery.flow());
    }
}
