package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;

/**
 * What a browser sees that was past the secret of a link which is finished: "done" when it was this one, and otherwise
 * that it was another. Asked of the link's row and not of the browser's session: what wasn't committed isn't done.
 */
final class Finished {

    private Finished() {}

    /** Empty while the link isn't finished, and for a browser in which the secret was never right. */
    static Optional<Response> page(AuthenticationFlowContext flow) {
        ResetLinkStore store = flow.getSession().getProvider(ResetLinkStore.class);
        return new RecoveryState(flow.getAuthenticationSession())
                .recoveredLink()
                .flatMap(store::find)
                .filter(link -> link.outcome().endReason() == EndReason.FINISHED)
                .map(link ->
                        isHere(flow, store, link) ? DonePage.render(flow) : FinishedElsewherePage.render(flow, link));
    }

    private static boolean isHere(AuthenticationFlowContext flow, ResetLinkStore store, ResetLink link) {
        return new NonceCookie(flow.getSession())
                .read()
                .filter(nonce -> store.isFinishedBy(link.id(), nonce.hash()))
                .isPresent();
    }
}
