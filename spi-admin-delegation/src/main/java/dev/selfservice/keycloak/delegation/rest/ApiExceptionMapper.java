package dev.selfservice.keycloak.delegation.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.utils.KeycloakSessionUtil;

/** Answers an {@link ApiException} and rolls the request's transaction back, as Keycloak does with other errors. */
@Provider
public final class ApiExceptionMapper implements ExceptionMapper<ApiException> {

    @Override
    public Response toResponse(ApiException refused) {
        KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
        session.getTransactionManager().setRollbackOnly();
        return new ErrorAnswer(session).of(refused);
    }
}
