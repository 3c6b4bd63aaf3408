package dev.selfservice.keycloak.operator.check;

import dev.selfservice.keycloak.delegation.settings.Selfservice;
import dev.selfservice.keycloak.resetlink.setup.SetupState;
import dev.selfservice.keycloak.signin.setup.ConsoleClient;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/** Is what the extension makes and holds by itself there and in order? Not asked where it is switched off. */
final class SetupCheck implements Check {

    @Override
    public Stream<Finding> look(RealmModel realm) {
        return Selfservice.enabled(realm)
                ? Stream.of(flow(realm), client(realm), console(realm)).flatMap(found -> found)
                : Stream.empty();
    }

    private static Stream<Finding> flow(RealmModel realm) {
        return switch (SetupState.ofFlow(realm)) {
            case MISSING -> Stream.of(Fault.FLOW_MISSING.found());
            case FOREIGN -> Stream.of(Fault.FLOW_FOREIGN.found());
            case CHANGED -> Stream.of(Fault.FLOW_CHANGED.found());
            case RIGHT -> Stream.empty();
        };
    }

    private static Stream<Finding> client(RealmModel realm) {
        return switch (SetupState.ofClient(realm)) {
            case MISSING -> Stream.of(Fault.CLIENT_MISSING.found());
            case FOREIGN -> Stream.of(Fault.CLIENT_FOREIGN.found());
            case CHANGED -> Stream.of(Fault.CLIENT_CHANGED.found());
            case RIGHT -> Stream.empty();
        };
    }

    private static Stream<Finding> console(RealmModel realm) {
        return ConsoleClient.givesOfflineTokens(realm)
                ? Stream.of(Fault.CONSOLE_OFFLINE_TOKENS.found())
                : Stream.empty();
    }
}
