package dev.selfservice.keycloak.signin.parked;

import dev.selfservice.keycloak.signin.change.CredentialChange;
import dev.selfservice.keycloak.signin.change.CredentialChanges;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/**
 * Is what a request goes on with, or what comes out of it, from before the last change of its user's credentials? Reads
 * the beginning from the sign-in and the change from the database, so that any node may answer.
 */
final class ParkedSignIns {

    private final SignInRequest request;
    private final KeycloakSession session;
    private final RealmModel realm;
    private final Function<String, Optional<CredentialChange>> lastChange;

    private ParkedSignIns(SignInRequest request, Function<String, Optional<CredentialChange>> lastChange) {
        this.request = request;
        this.session = request.session();
        this.realm = request.realm();
        this.lastChange = lastChange;
    }

    /** Before Keycloak acts: what the address names is from before. */
    static Optional<Parked> addressed(SignInRequest request) {
        ParkedSignIns parked = new ParkedSignIns(request, new CredentialChanges(request.session())::last);
        return parked.mailedLink().or(parked::tab);
    }

    /** Before anything is committed: what Keycloak went on with, or what came out, is from before. */
    static Optional<Parked> cameOut(SignInRequest request) {
        return new ParkedSignIns(request, new CredentialChanges(request.session())::settled).cameOut();
    }

    private Optional<Parked> cameOut() {
        return mailedLink().or(this::workedOn).or(() -> IssuedSessions.of(session).stream()
                .flatMap(id -> issued(id).stream())
                .findFirst());
    }

    private Optional<Parked> mailedLink() {
        return MailedLink.of(session)
                .filter(link -> isOutdated(link.userId(), link.madeAt(), null))
                .map(link -> new Parked(link.userId(), null, null));
    }

    private Optional<Parked> tab() {
        var query = session.getContext().getUri().getQueryParameters();
        String clientId = query.getFirst(Constants.CLIENT_ID);
        String tabId = query.getFirst(Constants.TAB_ID);
        ClientModel client = clientId == null || tabId == null ? null : realm.getClientByClientId(clientId);
        return client == null
                ? Optional.empty()
                : Optional.ofNullable(new AuthenticationSessionManager(session)
                                .getCurrentAuthenticationSession(realm, client, tabId))
                        // One that knows its user and was never seen here is older than any change that we know of.
                        .flatMap(found -> parked(found, Beginning.of(found).orElse(Instant.EPOCH)));
    }

    /**
     * The tab that Keycloak worked on. From now on its beginning is noted, unless it is over: the last action of a mailed
     * list stores what it stores and leaves neither tab nor session.
     */
    private Optional<Parked> workedOn() {
        AuthenticationSessionModel tab = session.getContext().getAuthenticationSession();
        if (tab == null || tab.getAuthenticatedUser() == null) {
            return Optional.empty();
        }
        Optional<Instant> noted = Beginning.of(tab);
        Instant begun = noted.orElseGet(() -> beginning(tab.getAuthenticatedUser()));
        if (noted.isEmpty() && isLive(tab)) {
            Beginning.note(tab, begun);
        }
        return parked(tab, begun);
    }

    private boolean isLive(AuthenticationSessionModel tab) {
        RootAuthenticationSessionModel root = session.authenticationSessions()
                .getRootAuthenticationSession(realm, tab.getParentSession().getId());
        return root != null && root.getAuthenticationSession(tab.getClient(), tab.getTabId()) != null;
    }

    private Optional<Parked> parked(AuthenticationSessionModel tab, Instant begun) {
        UserModel user = tab.getAuthenticatedUser();
        String root = tab.getParentSession().getId();
        return user != null && isOutdated(user.getId(), begun, root)
                ? Optional.of(new Parked(user.getId(), tab, root))
                : Optional.empty();
    }

    private Optional<Parked> issued(String id) {
        return Stream.of(
                        session.sessions().getUserSession(realm, id),
                        session.sessions().getOfflineUserSession(realm, id))
                .filter(issued -> issued != null && issued.getUser() != null)
                .filter(issued -> isOutdated(issued.getUser().getId(), begun(issued), id))
                .map(issued -> new Parked(issued.getUser().getId(), null, id))
                .findFirst();
    }

    private Instant begun(UserSessionModel issued) {
        return Beginning.of(issued).orElseGet(() -> firstSeen(issued));
    }

    /** A session of this very request, or one that was made where we don't look, such as an operator's. */
    private Instant firstSeen(UserSessionModel issued) {
        Instant started = Instant.ofEpochSecond(issued.getStarted());
        if (started.getEpochSecond() < request.startedAt().getEpochSecond()) {
            return started;
        }
        Instant begun = beginning(issued.getUser());
        Beginning.note(issued, begun);
        return begun;
    }

    private Instant beginning(UserModel user) {
        return MailedLink.of(session)
                .filter(link -> link.userId().equals(user.getId()))
                .map(MailedLink::madeAt)
                .orElse(request.startedAt());
    }

    private boolean isOutdated(String userId, Instant begun, @Nullable String sessionId) {
        return lastChange
                .apply(userId)
                .filter(last -> last.outdates(begun, sessionId))
                .isPresent();
    }

    /**
     * What may not go on.
     *
     * @param tab where it is; null when it isn't in one
     * @param sessionId of the browser; null when it has none yet
     */
    record Parked(
            String userId,
            @Nullable AuthenticationSessionModel tab,
            @Nullable String sessionId) {}
}
