package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.resetlink.issue.PublicAddress;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;

/** One page for every link that opens nothing: unknown, expired, used, stopped, replaced, locked. */
final class DeadLinkPage {

    private DeadLinkPage() {}

    static Response render(KeycloakSession session) {
        return session.getProvider(LoginFormsProvider.class)
                .setDetachedAuthSession()
                .setActionUri(neutral(session))
                .setStatus(Response.Status.NOT_FOUND)
                .setFormData(null)
                .setUser(null)
                .createForm("reset-link-dead.ftl");
    }

    /**
     * Where the choice of a language leads, and shows the same. Keycloak would take the request's own path for a template
     * and fail at a curly bracket in it.
     */
    private static URI neutral(KeycloakSession session) {
        return session.getContext()
                .getUri()
                .getBaseUriBuilder()
                .path("realms/{realm}/" + PublicAddress.PATH + "/-")
                .build(session.getContext().getRealm().getName());
    }
}
