package dev.selfservice.keycloak.e2e.server;

import java.util.List;
import java.util.Set;
import org.apache.http.client.HttpClient;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.testframework.config.Config;
import org.keycloak.testframework.injection.DependenciesBuilder;
import org.keycloak.testframework.injection.Dependency;
import org.keycloak.testframework.injection.InstanceContext;
import org.keycloak.testframework.injection.LifeCycle;
import org.keycloak.testframework.injection.RequestedInstance;
import org.keycloak.testframework.injection.Supplier;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.remote.RemoteProviders;
import org.keycloak.testframework.remote.runonserver.TestClassServer;
import org.keycloak.testframework.server.KeycloakServer;

/** Makes the one {@link Educloud} of a run. */
final class EducloudSupplier implements Supplier<Educloud, InjectEducloud> {

    static final int SMTP_PORT = 3025;

    @Override
    public List<Dependency> getDependencies(RequestedInstance<Educloud, InjectEducloud> requested) {
        return DependenciesBuilder.create(KeycloakServer.class)
                .add(HttpClient.class)
                .add(RemoteProviders.class)
                .add(TestClassServer.class)
                .build();
    }

    @Override
    public Educloud getValue(InstanceContext<Educloud, InjectEducloud> context) {
        KeycloakServer server = context.getDependency(KeycloakServer.class);
        HttpClient http = context.getDependency(HttpClient.class);
        context.getDependency(RemoteProviders.class);
        context.getDependency(TestClassServer.class).addPermittedPackages(Set.of("dev.selfservice.keycloak.e2e"));
        Realms realms = new Realms(operator(server.getBaseUrl()));
        // A server that is kept between runs (kc.test.server.reuse) may still have the last one.
        realms.remove(Educloud.REALM);
        realms.remove(Educloud.ID_PORTEN);
        realms.create(Realms.educloud());
        realms.create(Realms.mockIdPorten());
        return new Educloud(
                SelfserviceServer.URL, realms, ProjectGroups::new, new MailServer("localhost", SMTP_PORT), http);
    }

    /** Our own: the framework's goes at the end of each class, and would take the realm along. */
    private static Keycloak operator(String url) {
        return KeycloakBuilder.builder()
                .serverUrl(url)
                .realm("master")
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(Config.getAdminClientId())
                .clientSecret(Config.getAdminClientSecret())
                .build();
    }

    @Override
    public LifeCycle getDefaultLifecycle() {
        return LifeCycle.GLOBAL;
    }

    @Override
    public boolean compatible(
            InstanceContext<Educloud, InjectEducloud> there, RequestedInstance<Educloud, InjectEducloud> wanted) {
        return true;
    }

    @Override
    public void close(InstanceContext<Educloud, InjectEducloud> context) {
        context.getValue().close();
    }
}
