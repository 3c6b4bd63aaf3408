package dev.selfservice.keycloak.e2e.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.pages.ConsoleScreen;
import dev.selfservice.keycloak.e2e.pages.LinkQuestionPage;
import dev.selfservice.keycloak.e2e.pages.Look;
import dev.selfservice.keycloak.e2e.server.Chromium;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectChromium;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.IdentityProviderResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** Linking an account to an identity provider, and letting it go: the provider is another realm of the same server. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class LinkedAccountsIT {

    private static final String ALIAS = "elsewhere";
    private static final String CLIENT = "educloud";
    private static final String SECRET = "known-to-both-realms";

    @InjectEducloud
    Educloud educloud;

    @InjectChromium
    Chromium chromium;

    @BeforeEach
    void withoutIdPorten() {
        IdentityProviderResource idPorten = educloud.admin().identityProviders().get("idporten");
        IdentityProviderRepresentation off = idPorten.toRepresentation();
        off.setEnabled(false);
        idPorten.update(off);
        educloud.afterTest(() -> {
            off.setEnabled(true);
            idPorten.update(off);
        });
    }

    @Test
    void nothingToLink() {
        ConsoleScreen linked = ConsoleScreen.signIn(
                chromium.fresh(), educloud, "linked-accounts", new People(educloud).member("ec101"));

        assertThat(linked.title()).isEqualTo("Linked accounts");
        assertThat(linked.text()).contains("There is nothing to link here.");
        Look.at(linked, "console/linked-accounts-none");
    }

    @Test
    void isLinkedAndUnlinked() {
        Person elsewhere = provider();
        Person member = new People(educloud).member("ec101");
        Page page = chromium.fresh();
        ConsoleScreen linked = ConsoleScreen.signIn(page, educloud, "linked-accounts", member);
        assertThat(linked.text()).contains("Elsewhere", "Not linked");

        page.getByTestId("link-" + ALIAS).click();
        Look.at(LinkQuestionPage.on(page), "console/linked-accounts-question");
        LinkQuestionPage.on(page).cancel();
        ConsoleScreen.on(page).awaitNotice("Nothing was linked");

        page.getByTestId("link-" + ALIAS).click();
        LinkQuestionPage.on(page).proceed();
        page.locator("#username").fill(elsewhere.username());
        page.locator("#password").fill(elsewhere.password());
        page.locator("#kc-login").click();

        linked = ConsoleScreen.on(page).awaitNotice("The account is linked");
        assertThat(linked.text()).contains("Linked: you can sign in with it").doesNotContain("Not linked");
        assertThat(educloud.admin().users().get(member.id()).getFederatedIdentity())
                .hasSize(1);
        Look.at(linked, "console/linked-accounts");

        page.getByTestId("unlink-" + ALIAS).click();
        Look.at(linked, "console/linked-accounts-confirm");
        linked.answer("Unlink").awaitNotice("Elsewhere is no longer linked");
        page.getByTestId("link-" + ALIAS).waitFor();
        page.locator(".notice:focus").waitFor();
        assertThat(educloud.admin().users().get(member.id()).getFederatedIdentity())
                .isEmpty();
    }

    /** Makes the provider and lets the demo realm use it; somebody who has an account there. */
    private Person provider() {
        RealmRepresentation realm = new RealmRepresentation();
        realm.setRealm(ALIAS);
        realm.setEnabled(true);
        realm.setClients(List.of(client()));
        educloud.realms().create(realm);
        educloud.afterTest(() -> educloud.realms().remove(ALIAS));

        String protocol = Educloud.url(ALIAS) + "/protocol/openid-connect";
        IdentityProviderRepresentation provider = new IdentityProviderRepresentation();
        provider.setAlias(ALIAS);
        provider.setProviderId("oidc");
        provider.setDisplayName("Elsewhere");
        provider.setConfig(Map.of(
                "clientId",
                CLIENT,
                "clientSecret",
                SECRET,
                "clientAuthMethod",
                "client_secret_post",
                "authorizationUrl",
                protocol + "/auth",
                "tokenUrl",
                protocol + "/token",
                "jwksUrl",
                protocol + "/certs",
                "useJwksUrl",
                "true",
                "validateSignature",
                "true"));
        try (Response created = educloud.admin().identityProviders().create(provider)) {
            assertThat(created.getStatus()).isEqualTo(201);
        }
        educloud.afterTest(() -> educloud.admin().identityProviders().get(ALIAS).remove());
        return new People(educloud, educloud.realms().get(ALIAS)).person("citizen", null, user -> {});
    }

    private ClientRepresentation client() {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(CLIENT);
        client.setSecret(SECRET);
        client.setRedirectUris(List.of(educloud.url() + "/broker/" + ALIAS + "/endpoint"));
        return client;
    }
}
