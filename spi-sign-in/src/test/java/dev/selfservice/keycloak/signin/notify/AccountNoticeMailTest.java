package dev.selfservice.keycloak.signin.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.FakeBean;
import dev.selfservice.keycloak.delegation.FakeRealm;
import dev.selfservice.keycloak.delegation.person.ChangedBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;

/** Rule 23: one mail about each change, Keycloak's or ours. */
class AccountNoticeMailTest {

    private final FakeRealm realm = new FakeRealm("realm");
    private final Map<String, Object> answers = new HashMap<>(Map.of("getUsername", "kari"));
    private final UserModel user = FakeBean.of(UserModel.class, answers);
    private final List<String> mails = new ArrayList<>();
    private ChangedBy by = ChangedBy.OWNER;

    @Test
    void theOwnerIsTold() {
        user.setEmail("kari@example.org");

        send(AccountNotice.OTP_REPLACED, "kari");
        send(AccountNotice.CONNECTED, "kari");

        assertThat(mails)
                .containsExactly(
                        "accountNoticeOtpReplacedSubject to kari@example.org",
                        "accountNoticeConnectedSubject to kari@example.org");
    }

    @Test
    void keycloaksOwnMailIsNotFollowedByASecondButOfConnectionsAndOperatorsItSendsNone() {
        user.setEmail("kari@example.org");
        user.setEmailVerified(true);
        realm.answer("getEventsListenersStream", (Fake.Answer) none -> Stream.of("email"));

        send(AccountNotice.OTP_REPLACED, "kari");
        assertThat(mails).isEmpty();

        send(AccountNotice.DISCONNECTED, "kari");
        assertThat(mails).hasSize(1);

        by = ChangedBy.OPERATOR;
        send(AccountNotice.OTP_REPLACED, "kari");
        assertThat(mails).as("what an operator does").hasSize(2);
    }

    @Test
    void whoIsGoneOrHasNoAddressIsToldNothing() {
        send(AccountNotice.CONNECTED, "gone");
        send(AccountNotice.CONNECTED, "kari");
        user.setEmail(" ");
        send(AccountNotice.CONNECTED, "kari");

        assertThat(mails).isEmpty();
    }

    private void send(AccountNotice notice, String userId) {
        KeycloakContext context = FakeBean.of(KeycloakContext.class, new HashMap<>());
        context.setRealm(realm.model());
        EmailTemplateProvider[] mailer = new EmailTemplateProvider[1];
        mailer[0] = Fake.answering(
                EmailTemplateProvider.class,
                Map.of(
                        "setRealm", none -> mailer[0],
                        "setUser", none -> mailer[0],
                        "send", asked -> mails.add(asked[0] + " to " + asked[4])));
        KeycloakSession session = Fake.answering(
                KeycloakSession.class,
                Map.of(
                        "getContext", none -> context,
                        "getProvider", none -> mailer[0],
                        "users",
                                none -> Fake.answering(
                                        UserProvider.class,
                                        Map.of("getUserById", asked -> asked[1].equals("kari") ? user : null))));
        AccountNews news = notice == AccountNotice.OTP_REPLACED
                ? AccountNews.ofOtpReplaced(by, Instant.EPOCH)
                : AccountNews.ofConnection(notice, "ID-porten", Instant.EPOCH);
        new AccountNoticeMail(session).send(news, userId);
    }
}
