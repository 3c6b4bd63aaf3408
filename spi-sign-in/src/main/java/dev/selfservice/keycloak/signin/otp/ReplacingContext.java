package dev.selfservice.keycloak.signin.otp;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionContextResult;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.resources.LoginActionsService;

/** The enrolment's context for somebody who is signed in: its page asks for no label and keeps to our action. */
final class ReplacingContext extends RequiredActionContextResult {

    private final @Nullable FormMessage error;

    ReplacingContext(RequiredActionContext context, RequiredActionFactory action, @Nullable FormMessage error) {
        super(
                context.getAuthenticationSession(),
                context.getRealm(),
                context.getEvent(),
                context.getSession(),
                context.getHttpRequest(),
                context.getUser(),
                action);
        this.error = error;
    }

    @Override
    public LoginFormsProvider form() {
        LoginFormsProvider form = super.form().setAttributeMapper(this::replaceBean);
        return error == null ? form : form.addError(error);
    }

    private Map<String, Object> replaceBean(Map<String, Object> attributes) {
        Map<String, Object> adjusted = new HashMap<>(attributes);
        String seed = getAuthenticationSession().getAuthNote(Constants.TOTP_SECRET_KEY);
        adjusted.put("totp", new ReplacingTotpBean(getSession(), getRealm(), getUser(), pageUri(), seed));
        adjusted.put("replacesOtp", true);
        return adjusted;
    }

    /** This page again, by GET and at our action. */
    private URI pageUri() {
        return UriBuilder.fromUri(getActionUrl(""))
                .replaceQueryParam(LoginActionsService.SESSION_CODE)
                .build();
    }
}
