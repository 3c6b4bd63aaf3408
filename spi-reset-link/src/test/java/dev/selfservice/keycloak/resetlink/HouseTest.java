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
    void only_the_jpa_room_has_an_entity_manager() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".jpa")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "org.keycloak.connections.jpa..")
                .check(CLASSES);
    }

    @Test
    void only_the_audit_room_names_our_events() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT, ROOT + ".secret", ROOT + ".jpa", ROOT + ".setup")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.keycloak.events..", ROOT + ".audit")
                .check(CLASSES);
    }

    @Test
    void the_domain_knows_neither_forms_nor_http() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT, ROOT + ".secret", ROOT + ".audit", ROOT + ".setup")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.keycloak.forms..", "org.keycloak.email..")
                .check(CLASSES);
    }

    @Test
    void only_the_mail_room_hands_anything_to_the_mail_server() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".mail")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.keycloak.email..", "jakarta.mail..")
                .check(CLASSES);
    }

    @Test
    void the_domain_tells_nobody() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT, ROOT + ".secret", ROOT + ".jpa", ROOT + ".audit", ROOT + ".setup")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".mail", ROOT + ".notify")
                .check(CLASSES);
    }

    @Test
    void secrets_depend_on_nothing_of_ours() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".secret")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT, ROOT + ".jpa", ROOT + ".issue", ROOT + ".recovery", ROOT + ".rest", ROOT + ".audit")
                .check(CLASSES);
    }

    @Test
    void time_comes_from_the_one_clock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".Clock")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void classes_are_final_unless_they_are_made_to_be_extended() {
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
                .doNotHaveSimpleName("ActionInRecovery")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                .check(CLASSES);
    }
}
