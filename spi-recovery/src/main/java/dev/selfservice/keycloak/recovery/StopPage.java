package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.delegation.Project;
import dev.selfservice.keycloak.delegation.ProjectProvider;
import dev.selfservice.keycloak.delegation.person.PlainText;
import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkStatus;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import dev.selfservice.keycloak.resetlink.end.LinkEnd;
import dev.selfservice.keycloak.resetlink.secret.LinkToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;

/** Lets the member stop a link that wasn't expected, without signing in: the mail's stop token is proof enough. */
public final class StopPage {

    private final KeycloakSession session;
    private final String token;

    StopPage(KeycloakSession session, String token) {
        this.session = session;
        this.token = token;
    }

    /** Asks; changes nothing, since mail scanners open this too. */
    @GET
    public Response ask() {
        return answer(() -> link().map(link -> render(link, false)));
    }

    /** For mail servers that check links. */
    @HEAD
    public Response check() {
        return PageHeaders.apply(session, Response.ok().build());
    }

    /** Stops the link. */
    @POST
    public Response stop() {
        return answer(() -> link().filter(this::end).map(link -> render(link, true)));
    }

    private boolean end(ResetLink link) {
        return LinkEnd.now(
                session, link, EndReason.STOPPED_BY_MEMBER, link.who().memberId());
    }

    private Optional<ResetLink> link() {
        return LinkToken.parse(token)
                .flatMap(parsed -> session.getProvider(ResetLinkStore.class).findByStopTokenHash(parsed.hash()))
                .filter(link -> link.status(Clock.now()) != ResetLinkStatus.EXPIRED);
    }

    private Response render(ResetLink link, boolean stopped) {
        String project = session.getProvider(ProjectProvider.class)
                .find(link.who().projectId())
                .map(Project::name)
                .map(PlainText::of)
                .orElse("");
        return session.getProvider(LoginFormsProvider.class)
                .setDetachedAuthSession()
                .setAttribute("projectName", project)
                .setAttribute("stopped", stopped)
                .createForm("reset-link-stop.ftl");
    }

    private Response answer(Supplier<Optional<Response>> page) {
        return UnavailablePage.unless(session, () -> page.get().orElseGet(() -> DeadLinkPage.render(session)));
    }
}
