package dev.selfservice.keycloak.recovery;

import jakarta.ws.rs.core.Response;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContextResult;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.MessageType;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.theme.beans.MessageBean;

/**
 * Lets one of Keycloak's own required actions run inside our authenticator: its page posts to us, its user comes from
 * the link's row, and nobody is ever set on the authentication session.
 *
 * <p>Leans on Keycloak's {@code RequiredActionContextResult}; tests fail loudly when an upgrade changes it.
 */
class ActionInRecovery extends RequiredActionContextResult {

    /** Tells the theme that the page belongs to a recovery: it says <em>Skip</em>, and other sessions end anyway. */
    static final String IN_RECOVERY = "resetLinkRecovery";

    private final HeldRecovery recovery;
    private final Page page;
    private final @Nullable FormMessage error;

    /**
     * Makes the context of one request.
     *
     * @param error shown at the field that it names
     */
    ActionInRecovery(HeldRecovery recovery, Page page, RequiredActionFactory factory, @Nullable FormMessage error) {
        super(
                recovery.flow().getAuthenticationSession(),
                recovery.flow().getRealm(),
                new EventBuilder(
                                recovery.flow().getRealm(),
                                recovery.session(),
                                recovery.flow().getConnection())
                        .client(recovery.flow().getAuthenticationSession().getClient())
                        .user(recovery.member())
                        .detail("reset_link_id", recovery.link().id()),
                recovery.session(),
                recovery.flow().getHttpRequest(),
                recovery.member(),
                factory);
        this.recovery = recovery;
        this.page = page;
        this.error = error;
    }

    Response page() {
        return Objects.requireNonNull(getChallenge(), "the action shows no page");
    }

    boolean succeeded() {
        return getStatus() == Status.SUCCESS;
    }

    @Override
    public LoginFormsProvider form() {
        LoginFormsProvider form = RecoveryForm.of(recovery.flow(), page)
                .setUser(getUser())
                .setAuthContext(null)
                .setAttribute("isAppInitiatedAction", true)
                .setAttribute(IN_RECOVERY, true)
                .setAttributeMapper(this::adjust);
        return error == null ? form : form.addError(error);
    }

    @Override
    public String generateCode() {
        return recovery.flow().generateAccessCode();
    }

    @Override
    public URI getActionUrl(String code) {
        return RecoveryForm.actionUri(recovery.flow(), page);
    }

    @Override
    public URI getActionUrl() {
        return RecoveryForm.actionUri(recovery.flow(), page);
    }

    /** {@code UpdatePassword} asks the session for its user; only this answer knows one. */
    @Override
    public AuthenticationSessionModel getAuthenticationSession() {
        return (AuthenticationSessionModel) Proxy.newProxyInstance(
                AuthenticationSessionModel.class.getClassLoader(),
                new Class<?>[] {AuthenticationSessionModel.class},
                (proxy, method, arguments) -> {
                    if ("getAuthenticatedUser".equals(method.getName())) {
                        return getUser();
                    }
                    try {
                        return method.invoke(authenticationSession, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** The attributes a page is rendered with, last of all. */
    Map<String, Object> adjust(Map<String, Object> attributes) {
        Map<String, Object> adjusted = new HashMap<>(attributes);
        // Keycloak says "to activate your account" above these pages; that is not what the member is here for.
        if (adjusted.get("message") instanceof MessageBean message
                && MessageType.WARNING.name().equalsIgnoreCase(message.getType())) {
            adjusted.remove("message");
        }
        return adjusted;
    }
}
