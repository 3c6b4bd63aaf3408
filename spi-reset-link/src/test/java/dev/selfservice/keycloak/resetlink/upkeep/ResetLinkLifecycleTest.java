package dev.selfservice.keycloak.resetlink.upkeep;

import static dev.selfservice.keycloak.resetlink.LinkBuilder.linkFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.selfservice.keycloak.delegation.Fake;
import dev.selfservice.keycloak.delegation.FakeRealm;
import dev.selfservice.keycloak.resetlink.Clock;
import dev.selfservice.keycloak.resetlink.EndReason;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkStore;
import dev.selfservice.keycloak.resetlink.SmallKeycloak;
import dev.selfservice.keycloak.resetlink.setup.SetupState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel.RealmPostCreateEvent;
import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.UserRemovedEvent;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.timer.TimerProvider;

/** What happens in Keycloak, and what this module does about it. */
class ResetLinkLifecycleTest {

    private final ResetLinkLifecycle lifecycle = new ResetLinkLifecycle();
    private final SmallKeycloak keycloak = new SmallKeycloak().withAdaWhoMayHelpKari();
    private final ResetLinkStore store = keycloak.store(SmallKeycloak.REALM);
    private final List<Object> scheduled = new ArrayList<>();

    @Test
    void theServersStartSetsUpEveryRealmThatUsesUsAndBeginsToSweep() {
        FakeRealm another = keycloak.realm("another").enabled();
        keycloak.provide(TimerProvider.class, Fake.answering(TimerProvider.class, Map.of("scheduleTask", asked -> {
            scheduled.addAll(List.of(asked));
            return null;
        })));

        publish(new PostMigrationEvent(keycloak.factory()));

        assertThat(SetupState.ofClient(another.model())).isEqualTo(SetupState.RIGHT);
        assertThat(keycloak.realm().isUntouched()).isTrue();
        assertThat(scheduled).hasSize(3).hasAtLeastOneElementOfType(Sweep.class);
        assertThat((Long) scheduled.get(1)).isEqualTo(120_000L);
    }

    @Test
    void aNewRealmThatUsesUsIsSetUp() {
        keycloak.realm().enabled();

        keycloak.run(session -> publish(Fake.of(
                RealmPostCreateEvent.class,
                Map.of("getCreatedRealm", keycloak.realm().model(), "getKeycloakSession", session))));

        assertThat(SetupState.ofFlow(keycloak.realm().model())).isEqualTo(SetupState.RIGHT);
    }

    @Test
    void anAdministratorsChangeOfTheRealmSetsItUp() {
        keycloak.realm().enabled();

        keycloak.run(session -> listener(session).onEvent(adminEvent(ResourceType.REALM), false));

        assertThat(SetupState.ofFlow(keycloak.realm().model())).isEqualTo(SetupState.RIGHT);
    }

    @Test
    void othersEventsSetNothingUp() {
        keycloak.realm().enabled();

        keycloak.run(session -> {
            listener(session).onEvent(adminEvent(ResourceType.USER), false);
            listener(session).onEvent(new Event());
        });

        assertThat(keycloak.realm().isUntouched()).isTrue();
    }

    @Test
    void anAdministratorsChangeOfARealmThatDoesNotUseUsSetsNothingUp() {
        keycloak.run(session -> listener(session).onEvent(adminEvent(ResourceType.REALM), false));

        assertThat(keycloak.realm().isUntouched()).isTrue();
    }

    /** Else an operator would have to name us in every realm. */
    @Test
    void itIsToldOfEveryRealm() {
        assertThat(lifecycle.isGlobal()).isTrue();
    }

    @Test
    void withTheRealmItsRowsGo() {
        link("kari");

        keycloak.run(session -> publish(Fake.of(
                RealmRemovedEvent.class, Map.of("getRealm", keycloak.realm().model(), "getKeycloakSession", session))));

        assertThat(store.realmsWithLinks()).isEmpty();
    }

    @Test
    void withTheMemberTheirRowsGo() {
        ResetLink link = link("kari");

        remove("kari");

        assertThat(store.find(link.id())).isEmpty();
    }

    @Test
    void withTheAdministratorTheirLinksEnd() {
        keycloak.realm().enabled();
        ResetLink link = link("kari");

        remove("ada");

        assertThat(store.find(link.id()).orElseThrow().outcome().endReason())
                .isEqualTo(EndReason.ADMINISTRATOR_CHANGED);
    }

    @Test
    void withoutTheRecoverysJarTheServerDoesNotStart() {
        KeycloakSessionFactory withoutIt =
                Fake.answering(KeycloakSessionFactory.class, Map.of("getProviderFactory", asked -> null));

        assertThatIllegalStateException()
                .isThrownBy(() -> lifecycle.postInit(withoutIt))
                .withMessageContaining("keycloak-selfservice-spi-recovery is missing");
    }

    private void remove(String userId) {
        keycloak.run(session -> {
            keycloak.removeUser(userId);
            publish(Fake.of(
                    UserRemovedEvent.class,
                    Map.of(
                            "getRealm", keycloak.realm().model(),
                            "getUser", Fake.of(UserModel.class, Map.of("getId", userId)),
                            "getKeycloakSession", session)));
        });
    }

    private void publish(ProviderEvent event) {
        lifecycle.postInit(Fake.answering(
                KeycloakSessionFactory.class,
                Map.of(
                        "getProviderFactory", asked -> Fake.of(AuthenticatorFactory.class, Map.of()),
                        "register",
                                asked -> {
                                    ((ProviderEventListener) asked[0]).onEvent(event);
                                    return null;
                                })));
    }

    private EventListenerProvider listener(KeycloakSession session) {
        return lifecycle.create(session);
    }

    private static AdminEvent adminEvent(ResourceType type) {
        AdminEvent event = new AdminEvent();
        event.setRealmId(SmallKeycloak.REALM);
        event.setResourceType(type);
        return event;
    }

    private ResetLink link(String memberId) {
        return linkFor(memberId).createdAt(Clock.now()).addTo(store);
    }
}
