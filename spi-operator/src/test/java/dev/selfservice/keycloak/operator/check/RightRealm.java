package dev.selfservice.keycloak.operator.check;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.FakeFlows;
import dev.selfservice.keycloak.delegation.FakeRealm;
import dev.selfservice.keycloak.delegation.Lacking;
import dev.selfservice.keycloak.delegation.Project;
import dev.selfservice.keycloak.delegation.ProjectProvider;
import dev.selfservice.keycloak.delegation.ProjectProviderFactory;
import dev.selfservice.keycloak.resetlink.SmallKeycloak;
import dev.selfservice.keycloak.resetlink.setup.RealmSetup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.ThemeManager;
import org.keycloak.models.UserModel;
import org.keycloak.theme.Theme;
import org.keycloak.theme.ThemeSelectorProvider;

/** A realm in which all is well, until a test breaks something. */
final class RightRealm {

    private final SmallKeycloak keycloak = new SmallKeycloak();
    private final FakeRealm realm = keycloak.realm().enabled();
    private final Map<Project, List<UserModel>> projects = new HashMap<>();
    private final List<Project> order = new ArrayList<>();
    private final Map<String, String> parents = new HashMap<>(Map.of("child", "selfservice", "itself", "itself"));
    private Lacking lacking;

    RightRealm() {
        RealmSetup.ensureUnlessForeign(realm.model());
        realm.requiredAction("CONFIGURE_TOTP", false).requiredAction("UPDATE_PASSWORD", true);
        realm.attribute("frontendUrl", "https://sso.example.org");
        realm.answer("getSmtpConfig", Map.of("host", "smtp.example.org", "from", "sso@example.org"));
        realm.answer("getAccessCodeLifespanUserAction", 1_800);
        realm.answer("getAccessCodeLifespanLogin", 1_800);
        realm.answer("isBruteForceProtected", true);
        realm.answer("isInternationalizationEnabled", true);
        locales("en", "nb", "nn");
        for (String type : List.of("Login", "Account", "Email")) {
            realm.answer("get" + type + "Theme", "selfservice");
        }
        realm.answer("isEventsEnabled", true).answer("isAdminEventsEnabled", true);
        realm.model().setBrowserFlow(flow("browser", "selfservice-otp-required"));
        realm.model().setDirectGrantFlow(flow("direct grant", "selfservice-direct-grant-otp"));
        project("ec1", true, true);
        provide();
    }

    FakeRealm realm() {
        return realm;
    }

    FakeFlows flows() {
        return realm.flows();
    }

    void locales(String... offered) {
        realm.answer("getSupportedLocalesStream", (Fake.Answer) none -> Stream.of(offered));
    }

    /** A project; for each administrator, whether the account is enabled. */
    void project(String code, boolean... administrators) {
        Project project = new Project(code, code, "Project " + code);
        List<UserModel> people = new ArrayList<>();
        for (boolean enabled : administrators) {
            people.add(Fake.of(UserModel.class, Map.of("isEnabled", enabled)));
        }
        projects.put(project, people);
        order.add(project);
    }

    void noProjects() {
        projects.clear();
        order.clear();
    }

    void lacks(String what) {
        lacking = new Lacking(what, "make it");
    }

    /** What the check tells: {@code mail_not_set}, {@code action_missing CONFIGURE_TOTP}. */
    List<String> found() {
        return report().findings().stream()
                .map(finding -> finding.subject() == null ? finding.id() : finding.id() + " " + finding.subject())
                .toList();
    }

    Report report() {
        return keycloak.call(
                session -> new RealmCheck(session).of(session.getContext().getRealm()));
    }

    private AuthenticationFlowModel flow(String alias, String otpStep) {
        AuthenticationFlowModel flow = realm.flows().flow(alias);
        realm.flows().step(flow, Requirement.REQUIRED, otpStep);
        return flow;
    }

    private void provide() {
        ProjectProviderFactory source = Fake.of(
                ProjectProviderFactory.class,
                Map.of(
                        "settings", List.of(),
                        "howToMakeAProject", "make a project",
                        "howToMakeAnAdministrator", "make an administrator"));
        keycloak.answer(
                "getKeycloakSessionFactory",
                none -> Fake.answering(
                        KeycloakSessionFactory.class,
                        Map.of(
                                "create", asked -> keycloak.factory().create(),
                                "getProviderFactory", asked -> source)));
        keycloak.provide(
                ProjectProvider.class,
                Fake.answering(
                        ProjectProvider.class,
                        Map.of(
                                "lacking", none -> Optional.ofNullable(lacking),
                                "all",
                                        asked -> order.stream()
                                                .skip((Integer) asked[0])
                                                .limit((Integer) asked[1]),
                                "administrators", asked -> projects.get((Project) asked[0]).stream())));
        keycloak.provide(
                ThemeSelectorProvider.class,
                Fake.of(ThemeSelectorProvider.class, Map.of("getDefaultThemeName", "keycloak.v2")));
        keycloak.answer(
                "theme",
                none -> Fake.answering(ThemeManager.class, Map.of("getTheme", asked -> theme((String) asked[0]))));
    }

    private Theme theme(String name) {
        Properties properties = new Properties();
        properties.setProperty("locales", "en,nb,nn");
        Map<String, Object> answers = new HashMap<>();
        answers.put("getName", name);
        answers.put("getParentName", parents.get(name));
        answers.put("getProperties", properties);
        return Fake.of(Theme.class, answers);
    }
}
