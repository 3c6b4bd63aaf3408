package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.HelpStillAllowed;
import dev.selfservice.keycloak.resetlink.OwnTransaction;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import dev.selfservice.keycloak.resetlink.audit.AuditEvent;
import dev.selfservice.keycloak.resetlink.audit.AuditLog;
import dev.selfservice.keycloak.resetlink.secret.LinkToken;
import dev.selfservice.keycloak.resetlink.setup.RealmSetup;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * Where mailed links lead. Opening one changes nothing but {@code openedAt}, since mail scanners open links too; from
 * here the browser goes on to a URL without the token.
 */
public final class RecoveryEndpoint {

    private final KeycloakSession session;

    RecoveryEndpoint(KeycloakSession session) {
        this.session = session;
    }

    /** Opens a link: 303 to its secret page, or the page of dead links. */
    @GET
    @Path("{token}")
    public Response open(@PathParam("token") String token) {
        PageLanguage.choose(session);
        return UnavailablePage.unless(session, () -> begin(LinkToken.parse(token)));
    }

    private Response begin(Optional<LinkToken> token) {
        Optional<ResetLink> link = token.flatMap(
                        known -> session.getProvider(ResetLinkStore.class).findByTokenHash(known.hash()))
                .filter(found -> found.isRedeemable(Clock.now()))
                .filter(found -> new HelpStillAllowed(session).objection(found).isEmpty());
        if (token.isEmpty() || link.isEmpty()) {
            return DeadLinkPage.render(session);
        }
        markOpened(link.get());
        RealmSetup.ensure(session);
        return Response.seeOther(new RecoverySession(session)
                        .urlFor(token.get(), link.get().id()))
                .build();
    }

    /** For mail servers that check links: nothing happens, and the answer is the same for every token. */
    @HEAD
    @Path("{token}")
    public Response check() {
        return PageHeaders.apply(session, Response.ok().build());
    }

    /** The page on which a member who expected no link stops it. */
    @Path("stop/{token}")
    public StopPage stop(@PathParam("token") String token) {
        PageLanguage.choose(session);
        return new StopPage(session, token);
    }

    private void markOpened(ResetLink link) {
        if (link.when().openedAt() != null) {
            return;
        }
        OwnTransaction.call(session, own -> {
            boolean first = own.getProvider(ResetLinkStore.class).markOpened(link.id(), Clock.now());
            if (first) {
                new AuditLog(own).byMember(AuditEvent.OPENED, link, Map.of());
            }
            return first;
        });
    }
}
