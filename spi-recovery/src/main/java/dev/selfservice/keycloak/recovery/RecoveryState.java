package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.resetlink.secret.LinkToken;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.Constants;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What the authentication session remembers of a recovery. The raw token is a client note, since those survive a restart
 * of the flow; the page is an auth note, so that a restart forgets it. The user is never set on the session.
 */
final class RecoveryState {

    private static final String TOKEN = "selfservice.reset-link.token";
    private static final String LINK = "selfservice.reset-link.id";
    private static final String PAGE = "selfservice.reset-link.page";
    private static final String REDEEMED = "selfservice.reset-link.redeemed";

    private final AuthenticationSessionModel session;

    RecoveryState(AuthenticationSessionModel session) {
        this.session = session;
    }

    void begin(LinkToken token, String linkId) {
        session.setClientNote(TOKEN, token.reveal());
        session.setClientNote(LINK, linkId);
    }

    boolean isFor(LinkToken token) {
        return token().filter(token::isSame).isPresent();
    }

    Optional<LinkToken> token() {
        return Optional.ofNullable(session.getClientNote(TOKEN)).flatMap(LinkToken::parse);
    }

    Page page() {
        String page = session.getAuthNote(PAGE);
        return page == null ? Page.SECRET : Page.valueOf(page);
    }

    void go(Page page) {
        session.setAuthNote(PAGE, page.name());
        session.removeAuthNote(Constants.TOTP_SECRET_KEY);
    }

    /**
     * From here on the pages speak the member's language, the last one too, which doesn't know the member any more; a
     * language chosen on the page wins.
     */
    void speak(Locale locale) {
        if (session.getAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE) == null) {
            session.setAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE, locale.toLanguageTag());
        }
    }

    /** The secret was right in this browser, which is told of the end from then on, whoever brings it about. */
    void redeemed() {
        session.setClientNote(REDEEMED, "true");
        go(Page.PASSWORD);
    }

    /**
     * The link whose recovery went on in this session; empty before the secret was right. Still known when another
     * browser took over, and when the link is finished, so that a refresh and a second click show that.
     */
    Optional<String> recoveredLink() {
        return session.getClientNote(REDEEMED) == null
                ? Optional.empty()
                : Optional.ofNullable(session.getClientNote(LINK));
    }

    /** The recovery is over: the token has done its work. */
    void complete() {
        go(Page.DONE);
        session.removeClientNote(TOKEN);
    }
}
