package dev.selfservice.keycloak.delegation.privilege;

import static dev.selfservice.keycloak.delegation.privilege.Grant.ALWAYS;
import static dev.selfservice.keycloak.delegation.privilege.Grant.NEVER;
import static dev.selfservice.keycloak.delegation.privilege.Grant.PERHAPS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.authorization.DecisionStrategy;
import org.keycloak.representations.idm.authorization.Logic;

final class GrantTest {

    @ParameterizedTest
    @CsvSource({
        "UNANIMOUS, ALWAYS, ALWAYS",
        "UNANIMOUS, ALWAYS PERHAPS, PERHAPS",
        "UNANIMOUS, ALWAYS PERHAPS NEVER, NEVER",
        "UNANIMOUS, '', NEVER",
        "AFFIRMATIVE, NEVER ALWAYS, ALWAYS",
        "AFFIRMATIVE, NEVER PERHAPS, PERHAPS",
        "AFFIRMATIVE, NEVER NEVER, NEVER",
        "AFFIRMATIVE, '', NEVER",
        "CONSENSUS, ALWAYS ALWAYS NEVER, ALWAYS",
        "CONSENSUS, ALWAYS PERHAPS NEVER, PERHAPS",
        "CONSENSUS, ALWAYS NEVER, NEVER",
        "CONSENSUS, PERHAPS NEVER NEVER, NEVER",
        "CONSENSUS, '', NEVER"
    })
    void severalDecideAsKeycloakLetsThem(DecisionStrategy strategy, String parts, Grant expected) {
        List<Grant> said = Stream.of(parts.split(" "))
                .filter(part -> !part.isEmpty())
                .map(Grant::valueOf)
                .toList();

        assertThat(Grant.of(said, strategy)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"ALWAYS, NEVER", "PERHAPS, PERHAPS", "NEVER, ALWAYS"})
    void theOppositeOfWhatIsUnknownIsUnknown(Grant said, Grant opposite) {
        assertThat(said.under(Logic.NEGATIVE)).isEqualTo(opposite);
        assertThat(said.under(Logic.POSITIVE)).isEqualTo(said);
        assertThat(List.of(NEVER, PERHAPS, ALWAYS)).isSorted();
    }
}
