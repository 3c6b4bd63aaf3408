package dev.selfservice.keycloak.e2e.actors;

import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.ProjectSource;
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
import org.keycloak.representations.idm.UserRepresentation;

/** Gives a test people of its own. */
public final class People {

    /** The password everybody begins with. */
    public static final String PASSWORD = "Fjord-og-fjell-2026";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Educloud educloud;
    private final RealmResource realm;
    private final ProjectSource projects;

    /** In the demo realm. */
    public People(Educloud educloud) {
        this(educloud, educloud.admin());
    }

    /** In another realm that is made like it. */
    public People(Educloud educloud, RealmResource realm) {
        this.educloud = educloud;
        this.realm = realm;
        this.projects = educloud.projects(realm);
    }

    /** A member of a project, with an OTP. */
    public Person member(String project) {
        return joined(project, false, person("member", OtpApp.random(), user -> {}));
    }

    /** A member who never had an OTP. */
    public Person memberWithoutOtp(String project) {
        return joined(project, false, person("member", null, user -> {}));
    }

    /** An administrator of a project, with an OTP. */
    public Person administrator(String project) {
        return joined(project, true, person("admin", OtpApp.random(), user -> {}));
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
        projects.create(code);
        educloud.afterTest(() -> projects.remove(code));
        return code;
    }

    private Person joined(String project, boolean administrator, Person person) {
        projects.join(person.id(), project, administrator);
        return person;
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
