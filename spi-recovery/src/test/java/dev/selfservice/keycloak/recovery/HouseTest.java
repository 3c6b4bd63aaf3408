package dev.selfservice.keycloak.recovery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What no class of a recovery does, whatever page comes to it one day. */
class HouseTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.selfservice.keycloak.recovery");

    /** Rule 6: a flow that never succeeds, under a session without a user, gives out nothing. */
    @Test
    void noSessionComesOutOfARecovery() {
        noClasses()
                .should()
                .callMethodWhere(named("success", "org.keycloak.authentication."))
                .orShould()
                .callMethodWhere(named("setUser", "org.keycloak.authentication."))
                .orShould()
                .callMethodWhere(named("setAuthenticatedUser", "org.keycloak."))
                .orShould()
                .callMethodWhere(named("attachUserSession", "org.keycloak."))
                .orShould()
                .callMethodWhere(named("attachSession", "org.keycloak."))
                .orShould()
                .callMethodWhere(named("createUserSession", "org.keycloak."))
                .orShould()
                .callMethodWhere(named("createLoginCookie", "org.keycloak."))
                .check(CLASSES);
    }

    /** Rule 7: a step can't be called without the guard's yes, and only the guard says it. */
    @Test
    void onlyTheGuardSaysYes() {
        constructors()
                .that()
                .areDeclaredIn(HeldRecovery.class)
                .should()
                .onlyBeCalled()
                .byClassesThat()
                .belongToAnyOf(Guard.class, HeldRecovery.class)
                .check(CLASSES);
    }

    /** Rule 15. */
    @Test
    void everyAnswerOfTheEndpointHasTheHeadersOfAPage() {
        methods()
                .that()
                .areAnnotatedWith(GET.class)
                .or()
                .areAnnotatedWith(POST.class)
                .or()
                .areAnnotatedWith(HEAD.class)
                .should(answerThroughTheHeaders())
                .check(CLASSES);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(RecoveryAuthenticator.class.getName())
                .should()
                .callMethodWhere(named("forceChallenge", "org.keycloak."))
                .orShould()
                .callMethodWhere(named("challenge", "org.keycloak.authentication.AuthenticationFlowContext"))
                .check(CLASSES);
    }

    private static ArchCondition<JavaMethod> answerThroughTheHeaders() {
        return new ArchCondition<>("answer through PageHeaders.apply or UnavailablePage.unless") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        method, reachesHeaders(method, new HashSet<>()), method.getFullName()));
            }
        };
    }

    /** Within the method's own class: whoever answers does it there. */
    private static boolean reachesHeaders(JavaCodeUnit from, Set<JavaCodeUnit> seen) {
        return seen.add(from)
                && from.getMethodCallsFromSelf().stream()
                        .map(JavaMethodCall::getTarget)
                        .anyMatch(called -> isHeaders(called)
                                || (called.getOwner().equals(from.getOwner())
                                        && called.resolveMember()
                                                .filter(inside -> reachesHeaders(inside, seen))
                                                .isPresent()));
    }

    private static boolean isHeaders(CodeUnitCallTarget called) {
        return (called.getOwner().isEquivalentTo(PageHeaders.class)
                        && called.getName().equals("apply"))
                || (called.getOwner().isEquivalentTo(UnavailablePage.class)
                        && called.getName().equals("unless"));
    }

    private static DescribedPredicate<JavaMethodCall> named(String method, String owner) {
        return DescribedPredicate.describe(
                owner + " " + method,
                call -> call.getName().equals(method)
                        && call.getTargetOwner().getFullName().startsWith(owner));
    }
}
