package dev.selfservice.keycloak.e2e.actors;

import dev.selfservice.keycloak.e2e.server.Educloud;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.FederatedIdentityRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** The stand-in for ID-porten, and who is known there. */
public final class IdPorten {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PASSWORD = "mock";

    private final Educloud educloud;
    private final RealmResource realm;

    /** Beside the demo realm. */
    public IdPorten(Educloud educloud) {
        this.educloud = educloud;
        this.realm = educloud.realms().get(Educloud.ID_PORTEN);
    }

    /** Somebody with an electronic ID of the highest level. */
    public Citizen citizen() {
        return citizen("high");
    }

    /** Somebody with an electronic ID of this level: low, substantial, high. */
    public Citizen citizen(String level) {
        return citizen(level, null);
    }

    /** Somebody who told ID-porten this e-mail address. */
    public Citizen citizenWithEmail(String email) {
        return citizen("high", email);
    }

    private Citizen citizen(String level, @Nullable String email) {
        int number = NUMBER.incrementAndGet();
        // Month + 80, as all synthetic numbers in Norway; nobody can have it.
        Citizen citizen = new Citizen("citizen" + number, PASSWORD, "019150%05d".formatted(number));
        UserRepresentation user = new UserRepresentation();
        user.setUsername(citizen.username());
        user.setFirstName("Citizen");
        user.setLastName("Number " + number);
        user.setEmail(email == null ? citizen.username() + "@example.net" : email);
        user.setEnabled(true);
        user.setAttributes(Map.of("pid", List.of(citizen.pid()), "level", List.of("idporten-loa-" + level)));
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(PASSWORD);
        user.setCredentials(List.of(password));
        try (Response created = realm.users().create(user)) {
            CreatedResponseUtil.getCreatedId(created);
        }
        return citizen;
    }

    /** Connects an account with somebody, as an operator who knows both does. */
    public Citizen connect(Person person, Citizen citizen) {
        FederatedIdentityRepresentation link = new FederatedIdentityRepresentation();
        link.setIdentityProvider("idporten");
        link.setUserId(citizen.pid());
        link.setUserName("ID-porten");
        try (Response added = educloud.admin().users().get(person.id()).addFederatedIdentity("idporten", link)) {
            if (added.getStatus() != 204) {
                throw new AssertionError("not connected: " + added.getStatus());
            }
        }
        return citizen;
    }

    /** Connects another account with somebody who has one: as a database may be from before that was looked after. */
    public void connectDirectly(Person person, Citizen citizen) {
        educloud.inside()
                .execute("insert into FEDERATED_IDENTITY"
                        + " (IDENTITY_PROVIDER, REALM_ID, FEDERATED_USER_ID, FEDERATED_USERNAME, USER_ID)"
                        + " select 'idporten', REALM_ID, '%s', 'ID-porten', ID from USER_ENTITY where ID = '%s'"
                                .formatted(citizen.pid(), person.id()));
    }

    /** Whether an account is connected. */
    public boolean isConnected(Person person) {
        return !educloud.admin().users().get(person.id()).getFederatedIdentity().isEmpty();
    }
}
