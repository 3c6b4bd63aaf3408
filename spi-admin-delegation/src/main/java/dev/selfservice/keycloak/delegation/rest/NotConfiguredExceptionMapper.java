package dev.selfservice.keycloak.delegation.rest;

import dev.selfservice.keycloak.delegation.settings.NotConfiguredException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.utils.KeycloakSessionUtil;

/** Answers for a realm that is set up wrongly with 503 {@code not_configured}; what is wrong stands in the log only. */
@Provider
public final class NotConfiguredExceptionMapper implements ExceptionMapper<NotConfiguredException> {

    private static final Logger LOG = Logger.getLogger(NotConfiguredExceptionMapper.class);

    @Override
    public Response toResponse(NotConfiguredException wrong) {
        KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
        session.getTransactionManager().setRollbackOnly();
        LOG.errorf("Realm %s: %s", session.getContext().getRealm().getName(), wrong.getMessage());
        return new ErrorAnswer(session).of(ApiException.of(Response.Status.SERVICE_UNAVAILABLE, "not_configured"));
    }
}
