package dev.selfservice.keycloak.recovery;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.BrowserSecurityHeaders;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The headers of every page of ours: not stored, no referrer, in no frame, nothing loaded from elsewhere, no script but
 * files of our own. Stricter than what a realm may have set, which Keycloak's filter would put in their place.
 */
final class PageHeaders {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private PageHeaders() {}

    /** The page with its headers; with its text as bytes, into which Keycloak doesn't write its inline script. */
    static Response apply(KeycloakSession session, Response page) {
        session.getProvider(SecurityHeadersProvider.class).options().skipHeaders();
        Response.ResponseBuilder response = Response.fromResponse(page);
        headers(session.getContext().getRealm()).forEach((header, value) -> {
            if (!value.isEmpty()) {
                response.header(header.getHeaderName(), null).header(header.getHeaderName(), value);
            }
        });
        // In place of the one that Keycloak has put into the response underneath.
        session.getContext().getHttpResponse().setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (page.getEntity() instanceof String html) {
            response.entity(html.getBytes(StandardCharsets.UTF_8));
        }
        return response.build();
    }

    private static Map<BrowserSecurityHeaders, String> headers(RealmModel realm) {
        Map<BrowserSecurityHeaders, String> headers = new EnumMap<>(BrowserSecurityHeaders.class);
        for (BrowserSecurityHeaders header : BrowserSecurityHeaders.values()) {
            headers.put(
                    header, realm.getBrowserSecurityHeaders().getOrDefault(header.getKey(), header.getDefaultValue()));
        }
        headers.put(BrowserSecurityHeaders.CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY);
        headers.put(BrowserSecurityHeaders.X_FRAME_OPTIONS, "DENY");
        headers.put(BrowserSecurityHeaders.REFERRER_POLICY, "no-referrer");
        return headers;
    }
}
