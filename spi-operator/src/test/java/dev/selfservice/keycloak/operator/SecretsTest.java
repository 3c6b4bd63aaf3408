package dev.selfservice.keycloak.operator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.selfservice.keycloak.resetlink.Redemption;
import dev.selfservice.keycloak.resetlink.issue.PublicAddress;
import dev.selfservice.keycloak.resetlink.secret.LinkToken;
import dev.selfservice.keycloak.resetlink.secret.Secret;
import dev.selfservice.keycloak.resetlink.secret.SecretHasher;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where secrets, rows and time may be touched, over all modules. */
class SecretsTest {

    private static final String ROOT = "dev.selfservice.keycloak.";
    private static final JavaClasses CLASSES = ModulesTest.CLASSES;

    @Test
    void onlyTheRoomsWithTablesHaveAnEntityManager() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "resetlink.jpa", ROOT + "delegation.jpa", ROOT + "signin.change")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + "delegation.group.MemberTable")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "org.keycloak.connections.jpa..")
                .check(CLASSES);
    }

    /**
     * A guess costs one hash at most, and time tells nothing of it: what is compared is what was counted, hashed. Compared
     * once more, uncounted, only with a new password, by who has typed the secret already.
     */
    @Test
    void onlyACountedAttemptIsHashedAndCompared() {
        methods()
                .that()
                .areDeclaredIn(SecretHasher.class)
                .and()
                .haveName("matches")
                .should()
                .onlyBeCalled()
                .byMethodsThat(
                        areNamed(Redemption.class, "isRight").or(nameMatching(".*\\.KnownToOthers\\..*isSecret.*")))
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

    @Test
    void timeComesFromTheOneClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + "resetlink.Clock")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
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
}
