package dev.selfservice.keycloak.resetlink;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may know whom, in this module. */
class HouseTest {

    private static final String ROOT = "dev.selfservice.keycloak.resetlink";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void onlyTheAuditRoomNamesOurEvents() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT, ROOT + ".secret", ROOT + ".jpa", ROOT + ".setup")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.keycloak.events..", ROOT + ".audit")
                .check(CLASSES);
    }

    @Test
    void theDomainKnowsNeitherFormsNorHttp() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT, ROOT + ".secret", ROOT + ".audit", ROOT + ".setup")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.keycloak.forms..", "org.keycloak.email..")
                .check(CLASSES);
    }

    @Test
    void theDomainTellsNobody() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT, ROOT + ".secret", ROOT + ".jpa", ROOT + ".audit", ROOT + ".setup")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".notify")
                .check(CLASSES);
    }

    @Test
    void secretsDependOnNothingOfOurs() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".secret")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT, ROOT + ".jpa", ROOT + ".issue", ROOT + ".rest", ROOT + ".audit")
                .check(CLASSES);
    }

    @Test
    void classesAreFinalUnlessTheyAreMadeToBeExtended() {
        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .areNotAnnotations()
                .and()
                .resideOutsideOfPackage(ROOT + ".jpa")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                .check(CLASSES);
    }
}
