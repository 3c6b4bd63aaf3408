package dev.selfservice.keycloak.operator.check;

import dev.selfservice.keycloak.delegation.ProjectProviderFactory;
import dev.selfservice.keycloak.delegation.settings.InvalidSettingException;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** All questions about one realm, asked one after the other. */
public final class RealmCheck {

    private final List<Check> checks;

    public RealmCheck(KeycloakSession session) {
        this.checks = List.of(
                new SettingsCheck(ProjectProviderFactory.chosen(session.getKeycloakSessionFactory())),
                new SetupCheck(),
                new ActionsCheck(),
                new MailCheck(),
                new HostnameCheck(),
                new LifespanCheck(),
                new SignInCheck(),
                new LanguageCheck(session),
                new ThemeCheck(session),
                new EventsCheck(),
                new ProjectsCheck(session));
    }

    public Report of(RealmModel realm) {
        return Report.of(
                checks.stream().flatMap(check -> findings(check, realm)).toList());
    }

    /** A question that needs a setting which has no valid value can't be asked; the settings' own has told of it. */
    private static Stream<Finding> findings(Check check, RealmModel realm) {
        try {
            return check.look(realm).toList().stream();
        } catch (InvalidSettingException e) {
            return Stream.empty();
        }
    }
}
