package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import dev.selfservice.keycloak.signin.notify.OtherWayIn;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.authentication.AuthenticationFlowContext;

/**
 * "Done": what to do next, what else still lets somebody in, and the way to the portal's front page. Names nobody, so a
 * refresh may show it again.
 */
final class DonePage {

    private DonePage() {}

    static Response render(AuthenticationFlowContext flow) {
        return RecoveryForm.of(flow, Page.DONE)
                .setUser(null)
                .setAttribute("others", others(flow))
                .setAttribute("frontPage", console(flow, ""))
                .setAttribute("linkedAccounts", console(flow, "linked-accounts"))
                .createForm("reset-link-done.ftl");
    }

    private static List<OtherWayIn> others(AuthenticationFlowContext flow) {
        return new RecoveryState(flow.getAuthenticationSession())
                .recoveredLink()
                .flatMap(flow.getSession().getProvider(ResetLinkStore.class)::find)
                .map(link -> flow.getSession()
                        .users()
                        .getUserById(flow.getRealm(), link.who().memberId()))
                .map(member -> OtherWayIn.of(flow.getSession(), member))
                .orElse(List.of());
    }

    private static String console(AuthenticationFlowContext flow, String page) {
        return flow.getUriInfo()
                .getBaseUriBuilder()
                .path("realms/{realm}/account/" + page)
                .build(flow.getRealm().getName())
                .toString();
    }
}
