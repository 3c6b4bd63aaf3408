package dev.selfservice.keycloak.recovery;

import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.AuthenticationFlowContext;

/** "Done": what to do next, and the way to the portal's front page. Names nobody, so a refresh may show it again. */
final class DonePage {

    private DonePage() {}

    static Response render(AuthenticationFlowContext flow) {
        return RecoveryForm.of(flow, Page.DONE)
                .setUser(null)
                .setAttribute(
                        "frontPage",
                        flow.getUriInfo()
                                .getBaseUriBuilder()
                                .path("realms/{realm}/account/")
                                .build(flow.getRealm().getName())
                                .toString())
                .createForm("reset-link-done.ftl");
    }
}
