package dev.selfservice.keycloak.delegation.rest;

import dev.selfservice.keycloak.delegation.settings.Selfservice;
import jakarta.ws.rs.HttpMethod;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resources.account.CorsPreflightService;

/** The gate: the realm uses us, the page may call us, the caller is who they say. Then the resource. */
final class SelfserviceResourceProvider implements RealmResourceProvider {

    private final KeycloakSession session;

    SelfserviceResourceProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        RealmModel realm = session.getContext().getRealm();
        if (!realm.isEnabled() || !Selfservice.ENABLED.read(realm)) {
            throw ApiException.notFound();
        }
        if (HttpMethod.OPTIONS.equals(session.getContext().getHttpRequest().getHttpMethod())) {
            return new CorsPreflightService();
        }
        return new SelfserviceResource(session, new CallerAuthentication(session).authenticate());
    }

    @Override
    public void close() {}
}
