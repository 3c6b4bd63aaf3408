package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.delegation.settings.Selfservice;
import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkStatus;
import dev.selfservice.keycloak.resetlink.setup.RecoveryClient;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/**
 * Holds the whole recovery and never succeeds: so no session, no cookie, no code and no token can come out of it, and
 * everything the member sees goes through one {@link Guard}.
 */
final class RecoveryAuthenticator implements Authenticator {

    private final Steps steps = new Steps();

    /** GET: shows where the recovery stands. */
    @Override
    public void authenticate(AuthenticationFlowContext flow) {
        respond(flow, this::show);
    }

    /** POST: one step further. */
    @Override
    public void action(AuthenticationFlowContext flow) {
        respond(flow, this::submit);
    }

    private void respond(AuthenticationFlowContext flow, Handler handler) {
        boolean ours = Selfservice.enabled(flow.getRealm())
                && RecoveryClient.ID.equals(
                        flow.getAuthenticationSession().getClient().getClientId());
        if (!ours) {
            // Somebody bound our flow to another client or to the realm: there is no link here, and no way through.
            flow.failure(AuthenticationFlowError.ACCESS_DENIED);
            return;
        }
        flow.forceChallenge(UnavailablePage.unless(flow.getSession(), () -> page(flow, handler)));
    }

    private static Response page(AuthenticationFlowContext flow, Handler handler) {
        return Finished.page(flow)
                .or(() -> Recovery.of(flow).map(handler::handle))
                // By this browser's other click, right between the two questions.
                .or(() -> Finished.page(flow))
                .orElseGet(() -> DeadLinkPage.render(flow.getSession()));
    }

    private Response show(Recovery recovery) {
        Guard guard = new Guard(recovery);
        if (!guard.allowsHelp(false)) {
            return DeadLinkPage.render(recovery.session());
        }
        Optional<UserSessionModel> other = guard.otherUser();
        if (other.isPresent()) {
            return OtherUserPage.show(recovery, other.get());
        }
        return recovery.state().page() == Page.SECRET ? showSecret(recovery) : showInRecovery(recovery, guard);
    }

    private Response showSecret(Recovery recovery) {
        return recovery.link().isRedeemable(Clock.now())
                ? steps.secret().show(recovery)
                : DeadLinkPage.render(recovery.session());
    }

    private Response showInRecovery(Recovery recovery, Guard guard) {
        return guard.hold()
                .map(held -> steps.of(held.state().page()).show(held))
                .orElseGet(() -> backToSecret(recovery));
    }

    private Response submit(Recovery recovery) {
        Guard guard = new Guard(recovery);
        if (!guard.allowsHelp(true)) {
            return DeadLinkPage.render(recovery.session());
        }
        Page page = recovery.state().page();
        String submitted = recovery.flow().getUriInfo().getQueryParameters().getFirst(Page.PARAMETER);
        if (!page.code().equals(submitted)) {
            return show(recovery);
        }
        MultivaluedMap<String, String> form = recovery.flow().getHttpRequest().getDecodedFormParameters();
        Optional<UserSessionModel> other = guard.otherUser();
        if (other.isPresent()) {
            return submitOtherUser(recovery, other.get(), form);
        }
        if (page == Page.SECRET) {
            return recovery.link().isRedeemable(Clock.now())
                    ? steps.secret().submit(recovery, guard, form, () -> backToSecret(recovery))
                    : DeadLinkPage.render(recovery.session());
        }
        return guard.hold().map(held -> steps.of(page).submit(held, form)).orElseGet(() -> backToSecret(recovery));
    }

    /** Whatever was sent, from whichever page: it waits until the other one is signed out. */
    private Response submitOtherUser(Recovery recovery, UserSessionModel other, MultivaluedMap<String, String> form) {
        if (!OtherUserPage.isSignOut(form)) {
            return OtherUserPage.show(recovery, other);
        }
        OtherUserPage.signOut(recovery, other);
        // The tab may have gone with the other one's session, when that began in this browser after the link was
        // opened.
        return Response.seeOther(new RecoverySession(recovery.session())
                        .urlFor(recovery.token(), recovery.link().id()))
                .build();
    }

    /** The recovery isn't this browser's any more; while the link lives, the secret makes it so again. */
    private Response backToSecret(Recovery recovery) {
        // Perhaps by this browser's other click, which held the row until now.
        return Finished.page(recovery.flow()).orElseGet(() -> takenOver(recovery));
    }

    private Response takenOver(Recovery recovery) {
        Optional<ResetLink> fresh =
                recovery.store().find(recovery.link().id()).filter(link -> link.isRedeemable(Clock.now()));
        recovery.state().go(Page.SECRET);
        if (fresh.isEmpty()) {
            return DeadLinkPage.render(recovery.session());
        }
        boolean elsewhere = fresh.get().status(Clock.now()) == ResetLinkStatus.IN_RECOVERY;
        return steps.secret().show(recovery, elsewhere ? "resetLinkContinuedElsewhere" : "resetLinkTimedOut");
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}

    private interface Handler {
        Response handle(Recovery recovery);
    }
}
