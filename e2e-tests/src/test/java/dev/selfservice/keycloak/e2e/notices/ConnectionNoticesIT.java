package dev.selfservice.keycloak.e2e.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.Api;
import dev.selfservice.keycloak.e2e.actors.CalledForHelp;
import dev.selfservice.keycloak.e2e.actors.Citizen;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.IdPorten;
import dev.selfservice.keycloak.e2e.actors.Mail;
import dev.selfservice.keycloak.e2e.actors.MailBox;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.actors.ScriptedMember;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.FederatedIdentityRepresentation;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Who connects an ID-porten of their own with an account doesn't do so unseen. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class ConnectionNoticesIT {

    @InjectEducloud
    Educloud educloud;

    private IdPorten idPorten;
    private Citizen citizen;

    @BeforeEach
    void somebodyWithIdPorten() {
        idPorten = new IdPorten(educloud);
        citizen = idPorten.citizen();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Your account was connected with ID-porten, Your account was disconnected from ID-porten",
        "nb, Kontoen din ble koblet til ID-porten, Kontoen din ble koblet fra ID-porten",
        "nn, Kontoen din vart kopla til ID-porten, Kontoen din vart kopla frå ID-porten"
    })
    void connectingAtTheFirstSignInAndDisconnectingAreToldOnce(String language, String connected, String disconnected) {
        Person person = speaking(language);
        ConsoleSignIn console = new ConsoleSignIn(new HttpBrowser(), educloud);
        Answer form = console.password(console.identify(console.chooseIdPorten(console.open()), citizen), person);
        assertThat(new MailBox(educloud, person).notices()).isEmpty();

        String token = console.tokens(console.otp(form, person.otp().code())).access();

        assertThat(new MailBox(educloud, person).noticeSubjects()).containsExactly(connected);
        assertThat(Api.ofAccount(educloud.url(), token)
                        .call("DELETE", "/linked-accounts/idporten", null, Map.of("Accept", "application/json"))
                        .status())
                .isEqualTo(204);
        assertThat(new MailBox(educloud, person).noticeSubjects()).containsExactlyInAnyOrder(connected, disconnected);
        assertThat(new MailBox(educloud, person).notices()).allSatisfy(this::assertIsHarmless);
    }

    @Test
    void anOperatorsDoingIsToldAndWhatFailsIsNot() {
        Person person = speaking("en");
        Person other = speaking("en");
        idPorten.connect(person, citizen);

        assertThatThrownBy(() -> idPorten.connect(other, citizen)).hasMessageContaining("409");

        assertThat(new MailBox(educloud, person).noticeSubjects())
                .containsExactly("Your account was connected with ID-porten");
        assertThat(new MailBox(educloud, other).notices()).isEmpty();
    }

    @Test
    void nobodyIsToldOfAnAccountThatIsMadeWithIt() {
        FederatedIdentityRepresentation connection = new FederatedIdentityRepresentation();
        connection.setIdentityProvider("idporten");
        connection.setUserId(citizen.pid());
        connection.setUserName("ID-porten");

        Person person =
                new People(educloud).person("imported", null, user -> user.setFederatedIdentities(List.of(connection)));

        assertThat(idPorten.isConnected(person)).isTrue();
        assertThat(new MailBox(educloud, person).notices()).isEmpty();
    }

    @Test
    void nobodyIsToldInARealmThatDoesNotUseUs() {
        Person person = speaking("en");
        educloud.set("enabled", "false");

        idPorten.connect(person, citizen);
        educloud.admin().users().get(person.id()).removeFederatedIdentity("idporten");

        assertThat(new MailBox(educloud, person).notices()).isEmpty();
    }

    @Test
    void theEndOfARecoveryTellsWhatTheAccountIsConnectedWith() {
        CalledForHelp with = CalledForHelp.in(educloud);
        CalledForHelp without = CalledForHelp.in(educloud);
        idPorten.connect(with.member(), citizen);

        ScriptedMember.open(with.mail()).recover(with.link().secret());
        ScriptedMember.open(without.mail()).recover(without.link().secret());

        Mail told = finished(with.member());
        assertThat(told.text()).contains("Connected with: ID-porten", "“Linked accounts”");
        assertThat(told.html()).contains("ID-porten", "“Linked accounts”");
        assertIsHarmless(told);
        assertThat(finished(without.member()).text()).doesNotContain("ID-porten", "Linked accounts");
        assertThat(finished(with.administrator().person()).text()).doesNotContain("ID-porten");
    }

    private Mail finished(Person person) {
        return new MailBox(educloud, person)
                .notices().stream()
                        .filter(mail -> mail.subject().startsWith("The recovery of"))
                        .findFirst()
                        .orElseThrow();
    }

    private void assertIsHarmless(Mail mail) {
        assertThat(mail.subject() + mail.text() + mail.html())
                .doesNotContain(citizen.pid(), citizen.username(), "http", "resetLinkNotice", "{0}")
                .doesNotContainPattern("<a[\\s>]");
    }

    private Person speaking(String language) {
        return new People(educloud).person(language, OtpApp.random(), user -> {
            user.setGroups(List.of("/projects/ec101"));
            user.setAttributes(Map.of("locale", List.of(language)));
        });
    }
}
