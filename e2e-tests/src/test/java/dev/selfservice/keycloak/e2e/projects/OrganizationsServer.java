package dev.selfservice.keycloak.e2e.projects;

import dev.selfservice.keycloak.delegation.ProjectProviderFactory;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.projects.organization.OrganizationProjectProviderFactory;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.ProductionServer;
import dev.selfservice.keycloak.e2e.server.Realms;
import java.util.List;
import org.apache.http.client.HttpClient;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.testframework.injection.ManagedTestResource;

/**
 * A server as somebody runs it who keeps projects elsewhere: our jars, one jar of theirs, and the option that chooses it.
 * Its demo realm has nobody in it but two administrators of the project ec101, which is an organization.
 */
public final class OrganizationsServer extends ManagedTestResource {

    private static final int PORT = 8282;
    private static final String URL = "http://localhost:" + PORT;

    private final ProductionServer server;
    private final Keycloak operator;
    private final Educloud educloud;

    private OrganizationsServer(ProductionServer server, Educloud beside, HttpClient http) {
        this.server = server;
        server.start("--hostname=" + URL, "--spi-project--provider=" + OrganizationProjectProviderFactory.ID);
        server.awaitReady();
        this.operator =
                Keycloak.getInstance(URL, "master", ProductionServer.OPERATOR, ProductionServer.OPERATOR, "admin-cli");
        Realms realms = new Realms(operator);
        RealmRepresentation realm = Realms.educloudNamed(Educloud.REALM);
        realm.setOrganizationsEnabled(true);
        realm.setGroups(List.of());
        realms.create(realm);
        this.educloud = new Educloud(URL, realms, Organizations::new, beside.mail(), http);
        educloud.projects().create("ec101");
        People people = new People(educloud);
        people.administrator("ec101");
        people.administrator("ec101");
    }

    /** Starts it beside the server under test, whose distribution and mail server it uses. */
    static OrganizationsServer start(Educloud beside, HttpClient http) {
        ProductionServer server = new ProductionServer("organizations-server", "dev-mem", PORT);
        try {
            ProviderJar.write(
                    server.providers().resolve("organization-projects.jar"),
                    ProjectProviderFactory.class,
                    OrganizationProjectProviderFactory.class);
            return new OrganizationsServer(server, beside, http);
        } catch (RuntimeException | Error e) {
            server.close();
            throw e;
        }
    }

    /** Its demo realm. */
    public Educloud educloud() {
        return educloud;
    }

    @Override
    public void runCleanup() {
        educloud.runCleanup();
    }

    void close() {
        operator.close();
        server.close();
    }
}
