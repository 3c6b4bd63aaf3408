package dev.selfservice.keycloak.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.FakeForms;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.models.BrowserSecurityHeaders;

/** Rule 15: not stored, no referrer, in no frame, nothing from elsewhere; whatever a realm has set. */
class PageHeadersTest {

    private final Browser browser = new Browser();

    @Test
    void aPageIsNotStoredTellsNoReferrerAndStandsInNoFrame() {
        Response page = headersOn(Response.ok("page").build());

        assertThat(browser.request().headersOfAnswer()).containsEntry("Cache-Control", "no-store");
        assertThat(page.getHeaderString("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.getHeaderString("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.getHeaderString("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.getHeaderString("Content-Security-Policy"))
                .contains("frame-ancestors 'none'", "default-src 'none'", "script-src 'self'", "base-uri 'none'")
                .doesNotContain("unsafe", "*", "http");
    }

    @Test
    void aRealmMayNotLoosenThem() {
        browser.keycloak()
                .realm()
                .answer(
                        "getBrowserSecurityHeaders",
                        Map.of(
                                BrowserSecurityHeaders.CONTENT_SECURITY_POLICY.getKey(), "frame-src *",
                                BrowserSecurityHeaders.X_FRAME_OPTIONS.getKey(), "SAMEORIGIN",
                                BrowserSecurityHeaders.REFERRER_POLICY.getKey(), "unsafe-url"));

        Response page = headersOn(Response.ok("page").build());

        assertThat(page.getHeaderString("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.getHeaderString("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.getHeaderString("Content-Security-Policy")).contains("frame-ancestors 'none'");
    }

    @Test
    void whatIsThereOfThemIsReplacedAndNotRepeated() {
        Response page = headersOn(
                Response.ok("page").header("Referrer-Policy", "unsafe-url").build());

        assertThat(page.getHeaders().get("Referrer-Policy")).containsExactly("no-referrer");
    }

    @Test
    void statusAndTextStayAndTheTextIsBytes() {
        Response page = headersOn(Response.status(404).entity("dødt").build());

        assertThat(page.getStatus()).isEqualTo(404);
        assertThat(page.getEntity()).isInstanceOf(byte[].class);
        assertThat(FakeForms.template(page)).isEqualTo("dødt");
    }

    private Response headersOn(Response page) {
        return browser.keycloak().call(session -> PageHeaders.apply(session, page));
    }
}
