package dev.selfservice.keycloak.resetlink.recovery;

import jakarta.ws.rs.core.Response;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;

/** One page for every link that opens nothing: unknown, expired, used, stopped, replaced, locked. */
final class DeadLinkPage {

    private DeadLinkPage() {}

    static Response render(KeycloakSession session) {
        return session.getProvider(LoginFormsProvider.class)
                .setDetachedAuthSession()
                .setStatus(Response.Status.NOT_FOUND)
                .setFormData(null)
                .setUser(null)
                .createForm("reset-link-dead.ftl");
    }
}
