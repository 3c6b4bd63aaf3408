package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.delegation.Project;
import dev.selfservice.keycloak.delegation.ProjectProvider;
import dev.selfservice.keycloak.delegation.person.PlainText;
import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.HelpStillAllowed;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import dev.selfservice.keycloak.resetlink.secret.LinkToken;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** One request of one recovery: the link, the browser, and the collaborators every step needs. */
final class Recovery {

    private final AuthenticationFlowContext flow;
    private final RecoveryState state;
    private final LinkToken token;
    private final ResetLink link;
    private final ResetLinkStore store;

    private Recovery(
            AuthenticationFlowContext flow,
            RecoveryState state,
            LinkToken token,
            ResetLink link,
            ResetLinkStore store) {
        this.flow = flow;
        this.state = state;
        this.token = token;
        this.link = link;
        this.store = store;
    }

    /** Empty when the session names no link that is still kept. */
    static Optional<Recovery> of(AuthenticationFlowContext flow) {
        RecoveryState state = new RecoveryState(flow.getAuthenticationSession());
        ResetLinkStore store = flow.getSession().getProvider(ResetLinkStore.class);
        return state.token().flatMap(token -> store.findByTokenHash(token.hash())
                .map(link -> new Recovery(flow, state, token, link, store)));
    }

    AuthenticationFlowContext flow() {
        return flow;
    }

    KeycloakSession session() {
        return flow.getSession();
    }

    RecoveryState state() {
        return state;
    }

    LinkToken token() {
        return token;
    }

    ResetLink link() {
        return link;
    }

    ResetLinkStore store() {
        return store;
    }

    /** The member's account as it is now. */
    Optional<UserModel> member() {
        return Optional.ofNullable(
                session().users().getUserById(flow.getRealm(), link.who().memberId()));
    }

    String projectName() {
        return session()
                .getProvider(ProjectProvider.class)
                .find(link.who().projectId())
                .map(Project::name)
                .map(PlainText::of)
                .orElse("");
    }

    /** Why there may be no help any more; empty while there may. */
    Optional<EndReason> objection() {
        return new HelpStillAllowed(session()).objection(link);
    }
}
