package dev.selfservice.keycloak.operator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may know whom, over all modules: this one depends on all. */
class HouseTest {

    private static final String ROOT = "dev.selfservice.keycloak";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void nobodyNamesTheSourceOfProjectsThatWeShip() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".delegation.group")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".delegation.group")
                .check(CLASSES);
    }

    @Test
    void onlySourcesOfProjectsHearOfGroups() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".delegation.group")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.keycloak\\.models\\.GroupModel\\$Group.*Event")
                .check(CLASSES);
    }
}
