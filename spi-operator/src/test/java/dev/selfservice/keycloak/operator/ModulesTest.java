package dev.selfservice.keycloak.operator;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may know whom, over all modules. */
class ModulesTest {

    private static final String ROOT = "dev.selfservice.keycloak.";
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar") && !location.contains("test-classes"))
            .importPackages("dev.selfservice.keycloak");

    @ParameterizedTest
    @CsvSource({
        "delegation, signin",
        "delegation, resetlink",
        "delegation, recovery",
        "delegation, operator",
        "signin, resetlink",
        "signin, recovery",
        "signin, operator",
        "resetlink, recovery",
        "resetlink, operator",
        "recovery, operator"
    })
    void noModuleKnowsOneAboveIt(String module, String above) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + above + "..")
                .check(CLASSES);
    }

    @Test
    void noTwoRoomsKnowEachOtherInACircle() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
    }

    /** The one room of several classes that know each other; elsewhere a class or two stand in each. */
    @Test
    void noTwoClassesOfIdPortenKnowEachOtherInACircle() {
        slices().assignedFrom(classesOf(ROOT + "signin.idporten"))
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void onlyThePersonsRoomHandsAnythingToTheMailServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "delegation.person")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.keycloak.email..")
                .check(CLASSES);
    }

    /** What Keycloak's own interfaces and base classes demand, elsewhere than in the rooms that answer requests. */
    private static final Map<String, String> SPEAK_HTTP = Map.of(
            "signin.connect.ConnectAccount", "a form's fields and its page",
            "signin.idporten.IdPortenProvider", "the address at the provider",
            "signin.idporten.Refusal", "the status of an error page",
            "signin.otp.DirectGrantOtp", "the answer of the token endpoint",
            "signin.otp.ReplacingContext", "the address of a page",
            "signin.otp.ReplacingTotp", "a form's fields",
            "signin.otp.ReplacingTotpBean", "the addresses of a page");

    @Test
    void onlyTheRoomsThatAnswerRequestsSpeakHttp() {
        Set<String> others = CLASSES.stream()
                .filter(type -> !type.getPackageName().matches(".*\\.(rest|recovery|operator|parked)(\\..*)?"))
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(used -> used.getTargetClass().getPackageName().startsWith("jakarta.ws.rs")))
                .map(type -> outermost(type).getFullName().substring(ROOT.length()))
                .collect(Collectors.toSet());

        assertThat(others).isEqualTo(SPEAK_HTTP.keySet());
    }

    /** How people sign in has nothing to do with projects. */
    @Test
    void signInUsesOnlySettingsPersonAndAddressOfTheModuleBelow() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "signin..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "delegation..")
                        .and(resideOutsideOfPackages(
                                ROOT + "delegation.settings..",
                                ROOT + "delegation.person..",
                                ROOT + "delegation.address..")))
                .check(CLASSES);
    }

    private static SliceAssignment classesOf(String room) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return type.getPackageName().equals(room)
                        ? SliceIdentifier.of(outermost(type).getSimpleName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "the classes of " + room;
            }
        };
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ModulesTest::outermost).orElse(type);
    }
}
