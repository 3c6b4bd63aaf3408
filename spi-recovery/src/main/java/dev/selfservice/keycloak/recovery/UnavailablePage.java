package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.delegation.settings.NotConfiguredException;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;

/** For the time in which the realm is set up wrongly: the link isn't dead, it just can't be used now. */
final class UnavailablePage {

    private static final Logger LOG = Logger.getLogger(UnavailablePage.class);

    private UnavailablePage() {}

    /** The page, or this one when the realm is set up wrongly; the log says how. */
    static Response unless(KeycloakSession session, Supplier<Response> page) {
        try {
            return PageHeaders.apply(session, page.get());
        } catch (NotConfiguredException e) {
            LOG.errorf("Realm '%s': %s", session.getContext().getRealm().getName(), e.getMessage());
            return PageHeaders.apply(
                    session,
                    session.getProvider(LoginFormsProvider.class)
                            .setDetachedAuthSession()
                            .setStatus(Response.Status.SERVICE_UNAVAILABLE)
                            .createForm("reset-link-unavailable.ftl"));
        }
    }
}
