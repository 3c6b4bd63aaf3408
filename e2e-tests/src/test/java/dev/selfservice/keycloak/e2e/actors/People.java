package dev.selfservice.keycloak.e2e.actors;

import dev.selfservice.keycloak.e2e.server.Educloud;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Gives a test people of its own. */
public final class People {

    /** The password everybody begins with. */
    public static final String PASSWORD = "Fjord-og-fjell-2026";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Educloud educloud;
    private final RealmResource realm;

    /** In the demo realm. */
    public People(Educloud educloud) {
        this(educloud, educloud.admin());
    }

    /** In another realm that is made like it. */
    public People(Educloud educloud, RealmResource realm) {
        this.educloud = educloud;
        this.realm = realm;
    }

    /** A member of a project, with an OTP. */
    public Person member(String project) {
        return person("member", OtpApp.random(), user -> user.setGroups(groups(project, false)));
    }

    /** A member who never had an OTP. */
    public Person memberWithoutOtp(String project) {
        return person("member", null, user -> user.setGroups(groups(project, false)));
    }

    /** An administrator of a project, with an OTP. */
    public Person administrator(String project) {
        return person("admin", OtpApp.random(), user -> user.setGroups(groups(project, true)));
    }

    /** Anybody. */
    public Person person(String kind, @Nullable OtpApp otp, Consumer<UserRepresentation> change) {
        String username = kind + NUMBER.incrementAndGet();
        UserRepresentation user = new UserRepresentation();
        user.setUsername(username);
        user.setFirstName("Test");
        user.setLastName(username);
        user.setEmail(username + "@example.org");
        user.setEmailVerified(true);
        user.setEnabled(true);
        List<CredentialRepresentation> credentials = new ArrayList<>(List.of(password()));
        if (otp != null) {
            credentials.add(totp(otp, "Old phone"));
        }
        user.setCredentials(credentials);
        change.accept(user);
        try (Response created = realm.users().create(user)) {
            return new Person(
                    CreatedResponseUtil.getCreatedId(created), username, username + "@example.org", PASSWORD, otp);
        }
    }

    /** A project of the test's own; its code. Removed after the test. */
    public String project() {
        String code = "project" + NUMBER.incrementAndGet();
        String projects = realm.getGroupByPath("/projects").getId();
        String id = add(projects, code);
        add(id, "admins");
        educloud.afterTest(() -> {
            if (realm.groups().group(projects).getSubGroups(code, true, 0, 1, true).stream()
                    .findAny()
                    .isPresent()) {
                realm.groups().group(id).remove();
            }
        });
        return code;
    }

    private String add(String parent, String name) {
        GroupRepresentation group = new GroupRepresentation();
        group.setName(name);
        try (Response created = realm.groups().group(parent).subGroup(group)) {
            return CreatedResponseUtil.getCreatedId(created);
        }
    }

    private static List<String> groups(String project, boolean administrator) {
        String path = "/projects/" + project;
        return administrator ? List.of(path, path + "/admins") : List.of(path);
    }

    private static CredentialRepresentation password() {
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(PASSWORD);
        return password;
    }

    /** An OTP as an operator brings it along from elsewhere. */
    public static CredentialRepresentation totp(OtpApp app, String label) {
        CredentialRepresentation otp = new CredentialRepresentation();
        otp.setType("otp");
        otp.setUserLabel(label);
        otp.setSecretData(Json.write(Map.of("value", app.seed())));
        otp.setCredentialData(Json.write(Map.of(
                "subType", "totp", "digits", 6, "period", 30, "algorithm", "HmacSHA1", "secretEncoding", "BASE32")));
        return otp;
    }
}
