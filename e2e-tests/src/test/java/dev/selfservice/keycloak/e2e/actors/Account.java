package dev.selfservice.keycloak.e2e.actors;

import dev.selfservice.keycloak.e2e.server.Educloud;
import java.util.List;
import java.util.function.Consumer;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** What an operator sees of somebody's account and may change in it. */
public final class Account {

    private final RealmResource realm;
    private final UserResource user;

    /** The account of this person. */
    public Account(Educloud educloud, Person person) {
        this.realm = educloud.admin();
        this.user = realm.users().get(person.id());
    }

    /** The ids of the stored passwords and OTPs; a change of one gives it another id or date. */
    public List<String> credentials() {
        return user.credentials().stream()
                .map(credential -> credential.getType() + ' ' + credential.getId() + ' ' + credential.getCreatedDate())
                .sorted()
                .toList();
    }

    /** The stored OTPs. */
    public List<CredentialRepresentation> otps() {
        return user.credentials().stream()
                .filter(credential -> "otp".equals(credential.getType()))
                .toList();
    }

    public void disable() {
        update(account -> account.setEnabled(false));
    }

    public void changeEmail(String email) {
        update(account -> account.setEmail(email));
    }

    /** Makes the person a realm administrator. */
    public void makePrivileged() {
        String clientId =
                realm.clients().findByClientId("realm-management").get(0).getId();
        user.roles()
                .clientLevel(clientId)
                .add(List.of(
                        realm.clients().get(clientId).roles().get("view-users").toRepresentation()));
    }

    /** Demands a required action at the next sign-in. */
    public void require(String action) {
        update(account -> account.setRequiredActions(List.of(action)));
    }

    public void leave(String groupPath) {
        user.leaveGroup(groupId(groupPath));
    }

    public void join(String groupPath) {
        user.joinGroup(groupId(groupPath));
    }

    public void remove() {
        user.remove();
    }

    private String groupId(String path) {
        return realm.getGroupByPath(path).getId();
    }

    private void update(Consumer<UserRepresentation> change) {
        UserRepresentation account = user.toRepresentation();
        change.accept(account);
        user.update(account);
    }
}
