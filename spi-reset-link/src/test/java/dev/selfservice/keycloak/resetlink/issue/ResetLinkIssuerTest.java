package dev.selfservice.keycloak.resetlink.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.FakeBean;
import dev.selfservice.keycloak.delegation.ProjectProvider;
import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.IdentityCheck;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.SmallKeycloak;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.credential.hash.Pbkdf2PasswordHashProvider;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakUriInfo;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.urls.HostnameProvider;
import org.keycloak.urls.UrlType;

/** What an order costs: a password hash is made for a link that comes to be, and for no other. */
class ResetLinkIssuerTest {

    private final CountingHash hash = new CountingHash();
    private final SmallKeycloak keycloak = keycloak();

    @Test
    void anAcceptedOrderHashesOnce() {
        assertThat(order("kari")).isNotInstanceOf(Issuing.LimitReached.class);

        assertThat(hash.made).isEqualTo(1);
        assertThat(keycloak.events()).contains("created ada");
    }

    @Test
    void anOrderBeyondTheLimitHashesNothing() {
        order("kari");
        hash.made = 0;

        assertThat(order("kari")).isInstanceOf(Issuing.LimitReached.class);

        assertThat(hash.made).isZero();
    }

    @Test
    void anOrderForWhoMayNotBeHelpedHashesNothing() {
        keycloak.user("kari", false, "kari@example.org");

        assertThat(order("kari")).isInstanceOf(Issuing.MemberNotEligible.class);
        assertThat(order("nobody")).isInstanceOf(Issuing.MemberUnknown.class);

        assertThat(hash.made).isZero();
    }

    private Issuing order(String memberId) {
        return keycloak.call(session -> new ResetLinkIssuer(session)
                .issue(new ResetLinkOrder(
                        session.getProvider(ProjectProvider.class).find("ec1").orElseThrow(),
                        session.users().getUserById(session.getContext().getRealm(), "ada"),
                        Optional.of(Clock.now()),
                        memberId,
                        new ResetLink.Identity(IdentityCheck.VIDEO, null))));
    }

    private SmallKeycloak keycloak() {
        SmallKeycloak small = new SmallKeycloak().withAdaWhoMayHelpKari();
        small.realm()
                .enabled()
                .attribute("frontendUrl", "https://login.example.org")
                .attribute("selfservice.links-per-member", "1");
        URI base = URI.create("https://login.example.org/");
        KeycloakUriInfo address = new KeycloakUriInfo(
                Fake.of(
                        KeycloakSession.class,
                        Map.of(
                                "getProvider",
                                Fake.of(
                                        HostnameProvider.class,
                                        Map.of("getBaseUri", base, "getScheme", "https", "getPort", 443)))),
                UrlType.FRONTEND,
                Fake.of(UriInfo.class, Map.of("getBaseUri", base)));
        Map<String, Object> answers = new HashMap<>(Map.of("getUri", address));
        KeycloakContext context = FakeBean.of(KeycloakContext.class, answers);
        context.setRealm(small.realm().model());
        return small.answer("getContext", none -> context).provide(PasswordHashProvider.class, hash);
    }

    private static final class CountingHash extends Pbkdf2PasswordHashProvider {

        private int made;

        CountingHash() {
            super("pbkdf2-sha256", "PBKDF2WithHmacSHA256", 1, 0, 256);
        }

        @Override
        public PasswordCredentialModel encodedCredential(String password, int iterations) {
            made++;
            return super.encodedCredential(password, iterations);
        }
    }
}
