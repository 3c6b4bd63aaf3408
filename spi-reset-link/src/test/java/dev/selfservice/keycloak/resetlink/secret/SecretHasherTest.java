package dev.selfservice.keycloak.resetlink.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.Fake;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.common.crypto.CryptoIntegration;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.credential.hash.Pbkdf2PasswordHashProvider;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.policy.PasswordPolicyProvider;

/** With Keycloak's own password hash. */
class SecretHasherTest {

    private static final Secret SECRET = Secret.parse("ABCD-EFGH-JKMN-PQRS").orElseThrow();
    private static final LinkToken TOKEN = LinkToken.random();

    private final PasswordHashProvider theServersDefault = pbkdf2("the-servers-default");
    private final PasswordHashProvider theRealms = pbkdf2("the-realms");

    @BeforeAll
    static void keycloaksCryptography() {
        CryptoIntegration.init(SecretHasherTest.class.getClassLoader());
    }

    @Test
    void onlyBothHalvesTogetherMatch() {
        SecretHasher hasher = new SecretHasher(session(""));
        SecretHash hash = hasher.hash(SECRET, TOKEN);

        assertThat(hasher.matches(SECRET, TOKEN, hash)).isTrue();
        assertThat(hasher.matches(Secret.parse("ABCD-EFGH-JKMN-PQRT").orElseThrow(), TOKEN, hash))
                .isFalse();
        assertThat(hasher.matches(SECRET, LinkToken.random(), hash)).isFalse();
    }

    @Test
    void equalSecretsHaveDifferentHashes() {
        SecretHasher hasher = new SecretHasher(session(""));

        assertThat(hasher.hash(SECRET, TOKEN)).isNotEqualTo(hasher.hash(SECRET, TOKEN));
    }

    @ParameterizedTest
    @CsvSource({
        "'',                           the-servers-default",
        "the-realms,                   the-realms",
        "an-algorithm-that-isn-t-here, the-servers-default"
    })
    void theRealmSAlgorithmIsUsedAndTheServerSWhenItHasNone(String policy, String used) {
        SecretHash hash = new SecretHasher(session(policy)).hash(SECRET, TOKEN);

        assertThat(hash.credentialData()).contains("\"algorithm\":\"" + used + "\"");
    }

    @Test
    void aHashIsCheckedByTheAlgorithmItWasMadeWith() {
        SecretHash hash = new SecretHasher(session("the-realms")).hash(SECRET, TOKEN);

        assertThat(new SecretHasher(session("")).matches(SECRET, TOKEN, hash)).isTrue();
    }

    @Test
    void itNeverShowsItselfByAccident() {
        assertThat(new SecretHash("algorithm", "hash")).hasToString("SecretHash[redacted]");
    }

    private KeycloakSession session(String algorithm) {
        PasswordPolicyProvider asWritten =
                Fake.answering(PasswordPolicyProvider.class, Map.of("parseConfig", asked -> asked[0]));
        PasswordPolicy policy = PasswordPolicy.parse(
                Fake.answering(KeycloakSession.class, Map.of("getProvider", none -> asWritten)),
                algorithm.isEmpty() ? "" : PasswordPolicy.HASH_ALGORITHM_ID + "(" + algorithm + ")");
        RealmModel realm = Fake.answering(RealmModel.class, Map.of("getPasswordPolicy", none -> policy));
        KeycloakContext context = Fake.answering(KeycloakContext.class, Map.of("getRealm", none -> realm));
        return Fake.answering(
                KeycloakSession.class,
                Map.of(
                        "getContext",
                        none -> context,
                        "getProvider",
                        asked -> asked.length == 1
                                ? theServersDefault
                                : switch ((String) asked[1]) {
                                    case "the-servers-default" -> theServersDefault;
                                    case "the-realms" -> theRealms;
                                    default -> null;
                                }));
    }

    private static PasswordHashProvider pbkdf2(String id) {
        return new Pbkdf2PasswordHashProvider(id, "PBKDF2WithHmacSHA256", 1, 0, 256);
    }
}
