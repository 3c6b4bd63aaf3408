package dev.selfservice.keycloak.recovery;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;

/** Keycloak's form, made fit for a page of a recovery. */
final class RecoveryForm {

    /** Keycloak's words for what happened to the browser's session, which speak of a login, and ours. */
    private static final Map<String, String> IN_OUR_WORDS = Map.of(
            Messages.EXPIRED_ACTION, "resetLinkPageExpired",
            Messages.LOGIN_TIMEOUT, "resetLinkTimedOut");

    private RecoveryForm() {}

    static LoginFormsProvider of(AuthenticationFlowContext flow, Page page) {
        FormMessage forwarded = flow.getForwardedErrorMessage();
        LoginFormsProvider form = flow.form().setActionUri(actionUri(flow, page));
        if (forwarded != null) {
            String message = forwarded.getMessage();
            form.setErrors(List.of(new FormMessage(IN_OUR_WORDS.getOrDefault(message, message))));
        }
        return form;
    }

    static URI actionUri(AuthenticationFlowContext flow, Page page) {
        return UriBuilder.fromUri(flow.getActionUrl(flow.generateAccessCode()))
                .queryParam(Page.PARAMETER, page.code())
                .build();
    }
}
