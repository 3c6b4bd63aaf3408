package dev.selfservice.keycloak.e2e.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selfservice.keycloak.e2e.actors.Answer;
import dev.selfservice.keycloak.e2e.actors.Citizen;
import dev.selfservice.keycloak.e2e.actors.ConsoleSignIn;
import dev.selfservice.keycloak.e2e.actors.HttpBrowser;
import dev.selfservice.keycloak.e2e.actors.IdPorten;
import dev.selfservice.keycloak.e2e.actors.Json;
import dev.selfservice.keycloak.e2e.actors.Parallel;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** A person is connected with one account, an account with one person; and no way to try it otherwise tells the number. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class OneAccountIT {

    @InjectEducloud
    Educloud educloud;

    private People people;
    private IdPorten idPorten;
    private Citizen citizen;

    @BeforeEach
    void somebodyWithIdPorten() {
        // Other tests move the clock, and so leave events that are newer than what happens here.
        educloud.admin().clearEvents();
        people = new People(educloud);
        idPorten = new IdPorten(educloud);
        citizen = idPorten.citizen();
    }

    @AfterEach
    void theNumberIsNowhere() throws IOException {
        assertThat(Files.readString(SelfserviceServer.LOG)).doesNotContain(citizen.pid());
        assertThat(Json.write(events())).contains("idporten").doesNotContain(citizen.pid());
    }

    @Test
    void whoIsConnectedWithTwoAccountsIsToldSo() {
        Person one = people.member("ec101");
        Person other = people.member("ec101");
        idPorten.connect(one, citizen);
        idPorten.connectDirectly(other, citizen);
        ConsoleSignIn console = new ConsoleSignIn(new HttpBrowser(), educloud);

        Answer refused = console.identify(console.chooseIdPorten(console.open()), citizen);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.page().text()).contains("more than one account").doesNotContain(citizen.pid());
        assertThat(newestRefusal().getDetails()).containsEntry("reason", "several_accounts");
        assertThat(log()).anyMatch(line -> line.contains(one.id()) && line.contains(other.id()));

        educloud.admin().users().get(other.id()).removeFederatedIdentity("idporten");
        assertThat(new ConsoleSignIn(new HttpBrowser(), educloud)
                        .signIn(citizen)
                        .access())
                .isNotEmpty();
    }

    @Test
    void anOperatorConnectsNoSecondAccount() {
        idPorten.connect(people.member("ec101"), citizen);
        Person other = people.member("ec101");

        assertThatThrownBy(() -> idPorten.connect(other, citizen)).hasMessageContaining("409");

        assertThat(idPorten.isConnected(other)).isFalse();
        new ConsoleSignIn(new HttpBrowser(), educloud).signIn(citizen);
    }

    /** Keycloak looks when somebody comes from ID-porten, which may have been minutes ago. */
    @Test
    void whoConnectsInTwoWindowsConnectsOneAccount() {
        Person one = people.member("ec101");
        Person other = people.member("ec101");
        ConsoleSignIn first = new ConsoleSignIn(new HttpBrowser(), educloud);
        ConsoleSignIn second = new ConsoleSignIn(new HttpBrowser(), educloud);
        Answer firstForm = first.password(connectPage(first), one);
        Answer secondForm = second.password(connectPage(second), other);
        first.tokens(first.otp(firstForm, one.otp().code()));

        Answer refused = second.otp(secondForm, other.otp().code());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.page().text()).contains("connected with another account here already");
        assertThat(newestRefusal().getDetails()).containsEntry("reason", "other_account");
        assertThat(newestRefusal().getUserId()).isEqualTo(other.id());
        assertThat(idPorten.isConnected(one)).isTrue();
        assertThat(idPorten.isConnected(other)).isFalse();
    }

    @Test
    void ofFourAccountsConnectedAtTheSameMomentOneIs() {
        List<Person> members =
                Stream.generate(() -> people.member("ec101")).limit(4).toList();
        List<ConsoleSignIn> browsers = Stream.generate(() -> new ConsoleSignIn(new HttpBrowser(), educloud))
                .limit(4)
                .toList();
        List<Answer> forms = Stream.of(0, 1, 2, 3)
                .map(i -> browsers.get(i).password(connectPage(browsers.get(i)), members.get(i)))
                .toList();

        List<Answer> answers = Parallel.run(
                4, i -> browsers.get(i).otp(forms.get(i), members.get(i).otp().code()));

        assertThat(answers).filteredOn(Answer::isRedirect).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 403).hasSize(3);
        assertThat(members).filteredOn(idPorten::isConnected).hasSize(1);
    }

    @Test
    void anAccountOfSomebodyElseIsNotConnected() {
        Person taken = people.member("ec101");
        idPorten.connect(taken, idPorten.citizen());
        ConsoleSignIn console = new ConsoleSignIn(new HttpBrowser(), educloud);

        Answer told = console.password(connectPage(console), taken);

        assertThat(told.page().text()).contains("connected with another person already");
        Person free = people.member("ec101");
        console.tokens(console.otp(console.password(told, free), free.otp().code()));
        assertThat(idPorten.isConnected(free)).isTrue();
    }

    @Test
    void whoIsSignedInDoesNotConnectASecondPerson() {
        Person taken = people.member("ec101");
        idPorten.connect(taken, idPorten.citizen());
        HttpBrowser browser = new HttpBrowser();
        ConsoleSignIn console = new ConsoleSignIn(browser, educloud);
        console.signIn(taken);
        Answer question = console.open("&kc_action=idp_link:idporten");
        Answer asked = browser.post(question.page().select("form").attr("abs:action"), Map.of("continue", ""));

        Answer refused = console.identify(browser.get(asked.location()), citizen);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.page().text()).contains("connected with ID-porten already, as somebody else");
        assertThat(newestRefusal().getDetails()).containsEntry("reason", "other_person");
    }

    private Answer connectPage(ConsoleSignIn console) {
        return console.identify(console.chooseIdPorten(console.open()), citizen);
    }

    /** Ours: Keycloak writes a second event about a page that ends a request of its own. */
    private EventRepresentation newestRefusal() {
        return events().stream()
                .filter(event -> "identity_provider_login_failure".equals(event.getError()))
                .findFirst()
                .orElseThrow();
    }

    private List<EventRepresentation> events() {
        return educloud.admin().getEvents(null, null, null, null, null, null, 0, 5_000, "desc");
    }

    private static Stream<String> log() {
        try {
            return Files.readAllLines(SelfserviceServer.LOG).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
