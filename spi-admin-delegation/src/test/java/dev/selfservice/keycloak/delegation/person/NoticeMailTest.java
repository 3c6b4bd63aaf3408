package dev.selfservice.keycloak.delegation.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.FakeBean;
import dev.selfservice.keycloak.delegation.FakeRealm;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** What every notice says beside its own text, in whose language, and that a mail server does no harm. */
class NoticeMailTest {

    private static final Notice NOTICE = new Notice(
            "a test",
            "Kari\nNordmann",
            "key",
            List.of("Ada"),
            Instant.EPOCH,
            List.of(Fact.of("label", "value")),
            List.of("remark"));

    private final FakeRealm realm = new FakeRealm("realm")
            .answer("getSupportedLocalesStream", (Fake.Answer) none -> Stream.of("en", "nb"))
            .answer("getDefaultLocale", "en");
    private final Map<String, Object> attributes = new HashMap<>();
    private final List<Object> sent = new ArrayList<>();
    private boolean refuses;

    @Test
    void itSaysWhenAndThenItsFactsAndItsRemarks() {
        send(user("Kari", "nb"));

        Map<?, ?> said = (Map<?, ?>) sent.get(3);
        assertThat(sent.subList(0, 3)).containsExactly("keySubject", List.of("Ada"), "selfservice-notice.ftl");
        assertThat(sent.get(4)).isEqualTo("kari@example.org");
        assertThat(said.get("recipientName")).isEqualTo("Kari Nordmann");
        assertThat((List<?>) said.get("facts"))
                .satisfiesExactly(
                        when -> assertThat(((Fact) when).label()).isEqualTo("selfserviceNoticeWhen"),
                        fact -> assertThat(fact).isEqualTo(Fact.of("label", "value")));
        assertThat(said.get("remarks")).isEqualTo(List.of("remark"));
    }

    @Test
    void itIsInTheReadersLanguageAndInTheRealmsWhereTheRealmHasNotThat() {
        send(user("Kari", "nb"));
        assertThat(attributes.get(LocaleSelectorProvider.USER_REQUEST_LOCALE)).isEqualTo("nb");

        send(user("Kari", "fr"));
        assertThat(attributes.get(LocaleSelectorProvider.USER_REQUEST_LOCALE)).isEqualTo("en");
    }

    @Test
    void aMailServerThatRefusesFailsNobody() {
        refuses = true;

        assertThatCode(() -> send(user("Kari", "nb"))).doesNotThrowAnyException();
    }

    @Test
    void keycloaksOwnMailComesToAVerifiedAddressWhereTheRealmSendsAny() {
        UserModel user = user("Kari", "nb");
        assertThat(KeycloaksOwnMail.comesTo(session(), user)).isFalse();

        realm.answer("getEventsListenersStream", (Fake.Answer) none -> Stream.of("jboss-logging", "email"));
        assertThat(KeycloaksOwnMail.comesTo(session(), user)).as("not verified").isFalse();

        user.setEmailVerified(true);
        assertThat(KeycloaksOwnMail.comesTo(session(), user)).isTrue();
    }

    private void send(UserModel recipient) {
        sent.clear();
        new NoticeMail(session()).send(NOTICE, recipient, "kari@example.org");
    }

    private static UserModel user(String name, String locale) {
        return FakeBean.of(UserModel.class, Map.of("getFirstName", name, "getFirstAttribute", (Fake.Answer)
                asked -> asked[0].equals(UserModel.LOCALE) ? locale : null));
    }

    private KeycloakSession session() {
        KeycloakContext context = FakeBean.of(KeycloakContext.class, new HashMap<>());
        context.setRealm(realm.model());
        return Fake.of(
                KeycloakSession.class,
                Map.of("getContext", context, "getProvider", mailer(), "setAttribute", (Fake.Answer)
                        asked -> attributes.put((String) asked[0], asked[1])));
    }

    private EmailTemplateProvider mailer() {
        return (EmailTemplateProvider) Proxy.newProxyInstance(
                NoticeMailTest.class.getClassLoader(),
                new Class<?>[] {EmailTemplateProvider.class},
                (mailer, method, asked) -> {
                    if (!method.getName().equals("send")) {
                        return mailer;
                    }
                    if (refuses) {
                        throw new EmailException("the mail server is away");
                    }
                    sent.addAll(List.of(asked));
                    return null;
                });
    }
}
