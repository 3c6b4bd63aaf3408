package dev.selfservice.keycloak.signin.idporten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.keycloak.protocol.oidc.representations.OIDCConfigurationRepresentation;

class MetadataTest {

    private static final String ISSUER = "https://idporten.example";

    @Test
    void takesTheEndpointsOver() throws JsonProcessingException {
        Metadata metadata = Metadata.of(published(ISSUER, "\"https://login.example/authorize\""), ISSUER);

        assertThat(metadata.authorization()).isEqualTo("https://login.example/authorize");
        assertThat(metadata.token()).isEqualTo("https://idporten.example/token");
        assertThat(metadata.keys()).isEqualTo("https://idporten.example/jwks.json");
        assertThat(metadata.logout()).isNull();
    }

    @Test
    void anIssuerSpeaksForItselfOnly() {
        assertThatThrownBy(() -> Metadata.of(published("https://other.example", "\"https://x.example\""), ISSUER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("https://other.example");
    }

    @Test
    void anEndpointThatIsMissingIsSaid() {
        assertThatThrownBy(() -> Metadata.of(published(ISSUER, "null"), ISSUER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("authorization_endpoint");
    }

    private static OIDCConfigurationRepresentation published(String issuer, String authorization)
            throws JsonProcessingException {
        return new ObjectMapper()
                .readValue("""
                        {"issuer": "%s", "authorization_endpoint": %s,
                         "token_endpoint": "https://idporten.example/token",
                         "jwks_uri": "https://idporten.example/jwks.json"}
                        """.formatted(issuer, authorization), OIDCConfigurationRepresentation.class);
    }
}
