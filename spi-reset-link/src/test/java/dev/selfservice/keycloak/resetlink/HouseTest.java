package dev.selfservice.keycloak.resetlink;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.selfservice.keycloak.resetlink.issue.PublicAddress;
import dev.selfservice.keycloak.resetlink.secret.LinkToken;
import dev.selfservice.keycloak.resetlink.secret.Secret;
import dev.selfservice.keycloak.resetlink.secret.SecretHasher;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may know whom, in this module. */
class HouseTest {

    private static final String ROOT = "dev.selfservice.keycloak.resetlink";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void onlyTheJpaRoomHasAnEntityManager() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".jpa")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "org.keycloak.connections.jpa..")
                .check(CLASSES);
    }

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
                .resideInAnyPackage(
                        ROOT, ROOT + ".jpa", ROOT + ".issue", ROOT + ".recovery", ROOT + ".rest", ROOT + ".audit")
                .check(CLASSES);
    }

    /** A guess costs one hash at most, and time tells nothing of it: what is compared is what was counted, hashed. */
    @Test
    void onlyACountedAttemptIsHashedAndCompared() {
        methods()
                .that()
                .areDeclaredIn(SecretHasher.class)
                .and()
                .haveName("matches")
                .should()
                .onlyBeCalled()
                .byMethodsThat(areNamed(Redemption.class, "isRight"))
                .check(CLASSES);
        methods()
                .that()
                .areDeclaredIn(Redemption.class)
                .and()
                .haveName("isRight")
                .should()
                .onlyBeCalled()
                .byMethodsThat(areNamed(Redemption.class, "attempt"))
                .check(CLASSES);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(SecretHasher.class.getName())
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.keycloak.credential.hash.PasswordHashProvider")
                .check(CLASSES);
    }

    /** Where a token or a secret is taken out of its type it is sent or hashed; nowhere is it compared as it is. */
    @Test
    void whatIsSecretIsNeverComparedAsItIs() {
        methods()
                .that()
                .areDeclaredIn(LinkToken.class)
                .and()
                .haveName("reveal")
                .should()
                .onlyBeCalled()
                .byMethodsThat(areNamed(PublicAddress.class, "link", "stopPage")
                        .or(areNamed(SecretHasher.class, "mixed"))
                        .or(nameMatching("(.*\\.NonceCookie\\.set|.*\\.RecoveryState\\.begin)\\(.*")))
                .check(CLASSES);
        methods()
                .that()
                .areDeclaredIn(Secret.class)
                .and()
                .haveNameMatching("reveal|canonical")
                .should()
                .onlyBeCalled()
                .byMethodsThat(areNamed(SecretHasher.class, "mixed").or(nameMatching(".*\\.ResetLinkView\\.of\\(.*")))
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaMethod> areNamed(Class<?> owner, String... names) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + String.join("|", names),
                method -> method.getOwner().isEquivalentTo(owner)
                        && List.of(names).contains(method.getName()));
    }

    private static DescribedPredicate<JavaMethod> nameMatching(String pattern) {
        return DescribedPredicate.describe(
                pattern, method -> method.getFullName().matches(pattern));
    }

    @Test
    void timeComesFromTheOneClock() {
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
                .doNotHaveSimpleName("ActionInRecovery")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                .check(CLASSES);
    }
}
