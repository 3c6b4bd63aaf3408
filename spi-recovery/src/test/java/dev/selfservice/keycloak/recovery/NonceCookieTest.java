package dev.selfservice.keycloak.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.resetlink.secret.LinkToken;
import jakarta.ws.rs.core.NewCookie;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.device.DeviceRepresentationProvider;

/** Rule 6: the nonce is in the one browser, out of reach of scripts and of other realms. */
class NonceCookieTest {

    private final Browser browser = new Browser();
    private final LinkToken nonce = LinkToken.random();

    @Test
    void scriptsOtherSitesAndOtherRealmsDoNotGetIt() {
        NewCookie cookie = set();

        assertThat(cookie.getName()).isEqualTo("SELFSERVICE_RECOVERY");
        assertThat(cookie.getValue()).isEqualTo(nonce.reveal());
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo(NewCookie.SameSite.LAX);
        assertThat(cookie.getPath()).isEqualTo("/realms/name-realm/");
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void itLivesAsLongAsTheBrowserAndNotLonger() {
        assertThat(set().getMaxAge()).isEqualTo(NewCookie.DEFAULT_MAX_AGE);
        assertThat(set().getExpiry()).isNull();
    }

    /** On a development server; elsewhere the link's address is https. */
    @Test
    void itIsNotSecureWhereTheBrowserWouldThenDropIt() {
        browser.keycloak()
                .provide(DeviceRepresentationProvider.class, Fake.of(DeviceRepresentationProvider.class, Map.of()));
        browser.request().cameBy(browser.keycloak(), "http");

        assertThat(set().isSecure()).isFalse();
    }

    @Test
    void onlyWhatHasTheFormOfANonceIsRead() {
        assertThat(browser.keycloak()
                        .<Boolean>call(
                                session -> new NonceCookie(session).read().isPresent()))
                .isFalse();

        browser.request().bring("x".repeat(42));
        assertThat(read()).isFalse();

        browser.request().bring(nonce);
        assertThat(read()).isTrue();
    }

    private boolean read() {
        return browser.keycloak()
                .call(session ->
                        new NonceCookie(session).read().filter(nonce::isSame).isPresent());
    }

    private NewCookie set() {
        browser.keycloak().run(session -> new NonceCookie(session).set(nonce));
        return browser.request().cookieOfAnswer();
    }
}
