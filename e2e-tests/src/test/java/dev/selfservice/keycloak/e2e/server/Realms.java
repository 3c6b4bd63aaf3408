package dev.selfservice.keycloak.e2e.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.common.util.StringPropertyReplacer;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.util.JsonSerialization;

/** The server's realms, and the demo realm that we ship as what they are made of. */
public final class Realms {

    private final Keycloak admin;

    /** Of the server that this operator runs. */
    public Realms(Keycloak admin) {
        this.admin = admin;
    }

    /** {@code realm-config/educloud-realm.json}, with the test's mail server. */
    public static RealmRepresentation educloud() {
        return read("educloud");
    }

    /** {@code realm-config/mock-idporten-realm.json}: ID-porten, and people whom it knows. */
    public static RealmRepresentation mockIdPorten() {
        return read("mock-idporten");
    }

    /** Keycloak fills placeholders in only when it imports a file; here as there the defaults hold. */
    private static RealmRepresentation read(String name) {
        try (InputStream json = Realms.class.getResourceAsStream("/realm-config/" + name + "-realm.json")) {
            Map<String, String> environment = Map.of("SMTP_PORT", Integer.toString(EducloudSupplier.SMTP_PORT));
            String filled = StringPropertyReplacer.replaceProperties(
                    new String(json.readAllBytes(), StandardCharsets.UTF_8), environment::get);
            return JsonSerialization.readValue(filled, RealmRepresentation.class);
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
