package dev.selfservice.keycloak.e2e.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.util.JsonSerialization;

/** The server's realms, and the demo realm that we ship as what they are made of. */
public final class Realms {

    private final Keycloak admin;

    Realms(Keycloak admin) {
        this.admin = admin;
    }

    /** {@code realm-config/educloud-realm.json}, with the test's mail server. */
    public static RealmRepresentation educloud() {
        try (InputStream json = Realms.class.getResourceAsStream("/realm-config/educloud-realm.json")) {
            RealmRepresentation realm = JsonSerialization.readValue(json, RealmRepresentation.class);
            Map<String, String> smtp = new LinkedHashMap<>(realm.getSmtpServer());
            // Keycloak fills placeholders in only when it imports a file.
            smtp.put("host", "localhost");
            smtp.put("port", Integer.toString(EducloudSupplier.SMTP_PORT));
            realm.setSmtpServer(smtp);
            return realm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same without its people, under another name. */
    public static RealmRepresentation educloudNamed(String name) {
        RealmRepresentation realm = educloud();
        realm.setRealm(name);
        realm.setUsers(List.of());
        return realm;
    }

    /** A token of the server's operator. */
    public String operatorToken() {
        return admin.tokenManager().getAccessTokenString();
    }

    /** Makes a realm. */
    public RealmResource create(RealmRepresentation realm) {
        admin.realms().create(realm);
        // The token at hand knows nothing of the new realm's roles.
        admin.tokenManager().invalidate(admin.tokenManager().getAccessTokenString());
        return get(realm.getRealm());
    }

    /** Removes a realm, if there is one of this name. */
    public void remove(String name) {
        boolean there = admin.realms().findAll().stream().anyMatch(realm -> name.equals(realm.getRealm()));
        if (there) {
            get(name).remove();
        }
    }

    public RealmResource get(String name) {
        return admin.realm(name);
    }
}
