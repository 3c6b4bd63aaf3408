package dev.selfservice.keycloak.operator.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Enough administrators in each project, looked at within bounds. */
class ProjectsCheckTest {

    private final RightRealm realm = new RightRealm();

    @Test
    void whatProjectsComeFromIsMissing() {
        realm.lacks("/projects");

        assertThat(realm.found()).containsExactly("projects_missing /projects");
        assertThat(realm.report().findings().get(0).remedy()).isEqualTo("make it");
    }

    @Test
    void thereIsNoProject() {
        realm.noProjects();

        assertThat(realm.found()).containsExactly("projects_none");
        assertThat(realm.report().findings().get(0).remedy()).isEqualTo("make a project");
    }

    @Test
    void aProjectNeedsTwoAdministratorsWhoCanSignIn() {
        realm.project("none");
        realm.project("disabled", false, false);
        realm.project("one", true);
        realm.project("one-enabled", false, true);
        realm.project("two", true, false, true);

        assertThat(realm.found())
                .containsExactly(
                        "project_without_administrator none",
                        "project_without_administrator disabled",
                        "administrator_alone one",
                        "administrator_alone one-enabled");
        assertThat(realm.report().findings().get(0).remedy()).isEqualTo("make an administrator");
    }

    @Test
    void atMostAHundredFindingsAreToldAndThatThereAreMore() {
        for (int i = 0; i < 150; i++) {
            realm.project("p" + i);
        }

        assertThat(realm.found()).hasSize(101).last().isEqualTo("not_all_shown");
    }

    @Test
    void atMostFiveThousandProjectsAreLookedAt() {
        for (int i = 1; i < 5_000; i++) {
            realm.project("p" + i, true, true);
        }
        assertThat(realm.found()).isEmpty();

        realm.project("one too many", true);
        assertThat(realm.found()).containsExactly("not_all_shown");
    }
}
