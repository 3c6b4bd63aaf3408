package dev.selfservice.keycloak.delegation.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.theme.Theme;

/** Makes the JSON of an error, in the caller's language. */
final class ErrorAnswer {

    private static final String TEXTS = "selfservice.error.";

    private final @Nullable KeycloakSession session;

    /** @param session null for a request that the server refused before it had one */
    ErrorAnswer(@Nullable KeycloakSession session) {
        this.session = session;
    }

    Response of(ApiException refused) {
        Response.ResponseBuilder answer = Response.status(refused.status()).type(MediaType.APPLICATION_JSON_TYPE);
        refused.headers().forEach(answer::header);
        if (refused.status() == Response.Status.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.entity(json(refused.code(), refused.details())).build();
    }

    Map<String, Object> json(String code, Map<String, Object> details) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("error", code);
        json.put("errorMessage", text(code));
        json.putAll(details);
        return json;
    }

    /** The code itself where no realm is known, and with it no theme, no language and no person to read it. */
    private String text(String code) {
        if (session == null || session.getContext().getRealm() == null) {
            return code;
        }
        try {
            return session.theme()
                    .getTheme(Theme.Type.LOGIN)
                    .getEnhancedMessages(session.getContext().getRealm(), new CallerLocale(session).get())
                    .getProperty(TEXTS + code, code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
