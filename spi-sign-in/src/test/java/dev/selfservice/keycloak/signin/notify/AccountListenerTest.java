package dev.selfservice.keycloak.signin.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.FakeBean;
import dev.selfservice.keycloak.delegation.FakeRealm;
import dev.selfservice.keycloak.delegation.address.SeenAddress;
import dev.selfservice.keycloak.delegation.address.SeenAddresses;
import dev.selfservice.keycloak.delegation.person.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.credential.CredentialModel;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.AuthDetails;
import org.keycloak.events.admin.OperationType;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransaction;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.RealmProvider;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;

/** Rule 23: one mail for each credential that is another than before, however often Keycloak tells of it. */
class AccountListenerTest {

    private static final String SET = "accountNoticeCredentialSetSubject ";
    private static final String REMOVED = "accountNoticeCredentialRemovedSubject ";

    private final FakeRealm realm = new FakeRealm("realm").enabled();
    private final List<CredentialModel> before = new ArrayList<>();
    private final List<CredentialModel> now = new ArrayList<>();
    private final List<KeycloakTransaction> afterCommit = new ArrayList<>();
    private final List<String> mails = new ArrayList<>();
    private final KeycloakSession session = session(now);
    private final AccountListener listener = new AccountListener(session);
    private boolean isCommitted = true;

    @BeforeEach
    void aPasswordAndAnOtp() {
        before.addAll(List.of(credential("1", "password", 100), credential("2", "otp", 100)));
        now.addAll(before);
    }

    @Test
    @SuppressWarnings("deprecation")
    void whatTwoEventsTellIsOneMail() {
        now.set(0, credential("1", "password", 200));

        by(EventType.UPDATE_PASSWORD, "password", Map.of());
        by(EventType.UPDATE_CREDENTIAL, "password", Map.of());

        assertThat(committed()).containsExactly(SET + "[accountCredentialPassword, accountChangeByOwner]");
    }

    @Test
    void aNewOtpInThePlaceOfAnOldOneIsOneChange() {
        now.remove(1);
        by(EventType.REMOVE_CREDENTIAL, "otp", Map.of());
        now.add(credential("3", "otp", 200));
        by(EventType.UPDATE_CREDENTIAL, "otp", Map.of());

        assertThat(committed()).containsExactly("accountNoticeOtpReplacedSubject [accountChangeByOwner]");
    }

    @Test
    void whatADirectoryKeepsCanOnlyBeBelieved() {
        by(EventType.UPDATE_CREDENTIAL, "password", Map.of());
        operator("users/kari/reset-password", OperationType.ACTION, "kari");

        assertThat(committed()).containsExactly(SET + "[accountCredentialPassword, accountChangeByOwner]");
    }

    @ParameterizedTest
    @CsvSource({
        "users/kari/credentials/2, ACTION, accountChangeByOperator, true",
        "users/kari, UPDATE, accountChangeByOperator, true",
        "scim/v2/Users/kari, UPDATE, accountChangeByOperator, true",
        "users/kari, CREATE, accountChangeByOperator, false",
        "groups/kari, UPDATE, accountChangeByOperator, false"
    })
    void ofAnOperatorsEventsThoseAboutAnAccountAreTheCallToLook(
            String path, OperationType operation, String by, boolean told) {
        now.remove(1);
        now.add(credential("4", "webauthn", 200));

        operator(path, operation, "operator");

        assertThat(committed())
                .isEqualTo(
                        told
                                ? List.of(
                                        REMOVED + "[accountCredentialOtp, " + by + "]",
                                        SET + "[accountCredentialPasskey, Key 4, " + by + "]")
                                : List.of());
    }

    @Test
    void aRecoveryTellsItselfAndFormerPasswordsAndOtherEventsAreNoChange() {
        now.add(credential("5", "password-history", 50));
        by(EventType.LOGOUT, "password", Map.of());
        operator("users/kari/logout", OperationType.ACTION, "operator");
        assertThat(committed()).isEmpty();

        now.clear();
        by(EventType.UPDATE_CREDENTIAL, "password", Map.of("reset_link_id", "link"));

        assertThat(committed()).isEmpty();
    }

    @Test
    void anAccountThatIsOnlyJustBeingMadeHasNoOwnerToTellNorHasARealmThatDoesNotUseUs() {
        isCommitted = false;
        by(EventType.UPDATE_CREDENTIAL, "password", Map.of());
        isCommitted = true;
        realm.attribute("selfservice.enabled", "false");
        by(EventType.UPDATE_CREDENTIAL, "password", Map.of());

        assertThat(committed()).isEmpty();
    }

    private List<String> committed() {
        afterCommit.forEach(work -> {
            work.begin();
            work.commit();
        });
        afterCommit.clear();
        return mails;
    }

    private void by(EventType type, String credential, Map<String, String> details) {
        Event event = new Event();
        event.setRealmId("realm");
        event.setUserId("kari");
        event.setType(type);
        Map<String, String> all = new HashMap<>(details);
        all.put("credential_type", credential);
        event.setDetails(all);
        listener.onEvent(event);
    }

    private void operator(String path, OperationType operation, String operator) {
        AuthDetails who = new AuthDetails();
        who.setUserId(operator);
        AdminEvent event = new AdminEvent();
        event.setRealmId("realm");
        event.setAuthDetails(who);
        event.setOperationType(operation);
        event.setResourcePath(path);
        listener.onEvent(event, false);
    }

    private static CredentialModel credential(String id, String type, long made) {
        CredentialModel credential = new CredentialModel();
        credential.setId(id);
        credential.setType(type);
        credential.setCreatedDate(made);
        credential.setUserLabel(type.startsWith("webauthn") ? "Key " + id : null);
        return credential;
    }

    private KeycloakSession session(List<CredentialModel> credentials) {
        Map<String, Object> attributes = new HashMap<>();
        UserModel kari = Fake.answering(
                UserModel.class,
                Map.of(
                        "getId", none -> "kari",
                        "getUsername", none -> "kari",
                        "getEmail", none -> "kari@example.org",
                        "credentialManager",
                                none -> Fake.answering(
                                        SubjectCredentialManager.class,
                                        Map.of("getStoredCredentialsStream", nothing -> credentials.stream()))));
        Map<String, Object> answers = new HashMap<>();
        answers.put("getContext", FakeBean.of(KeycloakContext.class, new HashMap<>()));
        answers.put("getAttribute", (Fake.Answer) asked -> attributes.get((String) asked[0]));
        answers.put("setAttribute", (Fake.Answer) asked -> attributes.put((String) asked[0], asked[1]));
        answers.put("realms", Fake.answering(RealmProvider.class, Map.of("getRealm", asked -> realm.model())));
        answers.put(
                "users",
                Fake.answering(
                        UserProvider.class,
                        Map.of("getUserById", asked -> credentials == now || isCommitted ? kari : null)));
        answers.put(
                "getKeycloakSessionFactory",
                Fake.answering(KeycloakSessionFactory.class, Map.of("create", none -> session(before))));
        answers.put("getProvider", (Fake.Answer) asked -> provider((Class<?>) asked[0]));
        answers.put(
                "getTransactionManager",
                Fake.answering(
                        KeycloakTransactionManager.class,
                        Map.of("enlistAfterCompletion", asked -> afterCommit.add((KeycloakTransaction) asked[0]))));
        return Fake.of(KeycloakSession.class, answers);
    }

    private Object provider(Class<?> type) {
        if (type == ExecutorsProvider.class) {
            ExecutorService here = Fake.answering(ExecutorService.class, Map.of("execute", asked -> {
                ((Runnable) asked[0]).run();
                return null;
            }));
            return Fake.of(ExecutorsProvider.class, Map.of("getExecutor", here));
        }
        if (type == SeenAddresses.class) {
            SeenAddress seen = new SeenAddress("kari", "kari@example.org", null);
            return Fake.of(SeenAddresses.class, Map.of("of", Map.of("kari", seen)));
        }
        if (type != EmailTemplateProvider.class) {
            return null;
        }
        EmailTemplateProvider[] mailer = new EmailTemplateProvider[1];
        mailer[0] = Fake.answering(
                EmailTemplateProvider.class,
                Map.of(
                        "setRealm", none -> mailer[0],
                        "setUser", none -> mailer[0],
                        "send", asked -> mails.add(asked[0] + " " + facts((Map<?, ?>) asked[3]))));
        return mailer[0];
    }

    /** The facts' values, without the moment. */
    private static List<String> facts(Map<?, ?> attributes) {
        return ((List<?>) attributes.get("facts"))
                .stream().skip(1).map(fact -> ((Fact) fact).value()).toList();
    }
}
