package dev.selfservice.keycloak.delegation;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may know whom, in this module. */
class HouseTest {

    private static final String ROOT = "dev.selfservice.keycloak.delegation";
    private static final String GROUP = ROOT + ".group";
    private static final String SETTINGS = ROOT + ".settings";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.selfservice.keycloak");

    /** What a source of projects has to do with is the extension point and its settings. */
    @Test
    void aSourceOfProjectsKnowsTheExtensionPointAndNothingElseOfOurs() {
        noClasses()
                .that()
                .resideInAPackage(GROUP)
                .should()
                .dependOnClassesThat(resideInAPackage("dev.selfservice..")
                        .and(resideOutsideOfPackage(GROUP))
                        .and(resideOutsideOfPackage(SETTINGS))
                        .and(resideOutsideOfPackage(ROOT)))
                .check(CLASSES);
    }

    @Test
    void nobodyNamesTheSourceThatWeShip() {
        noClasses()
                .that()
                .resideOutsideOfPackage(GROUP)
                .should()
                .dependOnClassesThat(resideInAPackage(GROUP))
                .check(CLASSES);
    }
}
