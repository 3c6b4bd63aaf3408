package dev.selfservice.keycloak.e2e.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.selfservice.keycloak.e2e.actors.OtpApp;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.pages.ConsoleScreen;
import dev.selfservice.keycloak.e2e.pages.Look;
import dev.selfservice.keycloak.e2e.server.Chromium;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectChromium;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.UserProfileResource;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import org.keycloak.representations.userprofile.config.UPAttributeRequired;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** The profile is what the realm's user profile describes; the server alone judges what is typed. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class ProfileIT {

    private static final String DEPARTMENT = "department";
    private static final String LANGUAGES = "languages";
    private static final String NUMBER = "employeeNumber";

    @InjectEducloud
    Educloud educloud;

    @InjectChromium
    Chromium chromium;

    @Test
    void isChangedAndAMistakeIsToldAtItsField() {
        Person member = new People(educloud).member("ec101");
        Page page = chromium.fresh();
        ConsoleScreen profile = ConsoleScreen.signIn(page, educloud, "profile", member);
        Look.at(profile, "console/profile");

        field(page, "lastName").fill("Nordström");
        profile.press("Save").awaitNotice("Your profile is saved");
        assertThat(page.getByRole(AriaRole.STATUS).allInnerTexts()).contains("Your profile is saved");
        assertThat(stored(member).getLastName()).isEqualTo("Nordström");

        field(page, "lastName").fill("");
        profile.press("Save").awaitNotice("one field needs another look");
        awaitFocus(page, "lastName");
        assertThat(complaint(page, "lastName")).isEqualTo("Last name must be filled in.");
        Look.at(profile, "console/profile-error");
    }

    @Test
    void eachKindOfField() {
        moreFields();
        Person member = new People(educloud).person("member", OtpApp.random(), user -> {
            user.setGroups(List.of("/projects/ec101"));
            user.setAttributes(Map.of(DEPARTMENT, List.of("Physics"), NUMBER, List.of("4711")));
        });
        Page page = chromium.fresh();
        ConsoleScreen profile = ConsoleScreen.signIn(page, educloud, "profile", member);
        assertThat(field(page, NUMBER).inputValue()).isEqualTo("4711");
        assertThat(field(page, NUMBER).isEditable()).isFalse();
        assertThat(field(page, "username").isEditable()).isFalse();
        assertThat(field(page, "email").getAttribute("type")).isEqualTo("email");
        assertThat(field(page, DEPARTMENT).inputValue()).isEqualTo("Physics");
        assertThat((boolean) field(page, DEPARTMENT).evaluate("select => select.required"))
                .isTrue();

        field(page, "email").fill("no address");
        field(page, DEPARTMENT).selectOption("");
        field(page, LANGUAGES).fill("x");
        profile.press("Save").awaitNotice("3 fields need another look");
        awaitFocus(page, "email");
        assertThat(complaint(page, "email")).isEqualTo("This is not an e-mail address.");
        assertThat(complaint(page, DEPARTMENT)).isEqualTo("Department must be filled in.");
        assertThat(complaint(page, LANGUAGES)).isEqualTo("Languages must have between 2 and 40 characters.");
        Look.at(profile, "console/profile-fields-errors");

        field(page, "email").fill("moved." + member.email());
        field(page, DEPARTMENT).selectOption("Chemistry");
        field(page, LANGUAGES).fill("Norsk");
        profile.press("Add another: Languages");
        field(page, LANGUAGES).nth(1).fill("नेपाली");
        profile.press("Save").awaitNotice("Your profile is saved");
        assertThat(stored(member).getEmail()).isEqualTo("moved." + member.email());
        assertThat(stored(member).getAttributes())
                .containsEntry(DEPARTMENT, List.of("Chemistry"))
                .containsEntry(LANGUAGES, List.of("Norsk", "नेपाली"))
                .containsEntry(NUMBER, List.of("4711"));
        Look.at(profile, "console/profile-fields");

        page.getByLabel("Remove Languages, number 1").click();
        profile.press("Save").awaitNotice("Your profile is saved");
        assertThat(stored(member).getAttributes()).containsEntry(LANGUAGES, List.of("नेपाली"));
    }

    private void moreFields() {
        UPAttribute department = attribute(DEPARTMENT, "Department", Set.of("admin", "user"));
        department.setRequired(new UPAttributeRequired(Set.of("user"), Set.of()));
        department.setValidations(Map.of("options", Map.of("options", List.of("Physics", "Chemistry"))));
        department.setAnnotations(Map.of("inputType", "select"));
        UPAttribute languages = attribute(LANGUAGES, "Languages", Set.of("admin", "user"));
        languages.setMultivalued(true);
        languages.setValidations(Map.of("length", Map.of("min", "2", "max", "40")));
        UPAttribute number = attribute(NUMBER, "Employee number", Set.of("admin"));

        UserProfileResource resource = educloud.admin().users().userProfile();
        UPConfig before = resource.getConfiguration();
        UPConfig after = resource.getConfiguration();
        List.of(department, languages, number).forEach(after::addOrReplaceAttribute);
        resource.update(after);
        educloud.afterTest(() -> resource.update(before));
    }

    private static UPAttribute attribute(String name, String label, Set<String> editors) {
        UPAttribute attribute = new UPAttribute(name, new UPAttributePermissions(Set.of("admin", "user"), editors));
        attribute.setDisplayName(label);
        return attribute;
    }

    private UserRepresentation stored(Person person) {
        return educloud.admin().users().get(person.id()).toRepresentation();
    }

    private static Locator field(Page page, String name) {
        return page.locator("[name=" + name + "]");
    }

    private static void awaitFocus(Page page, String name) {
        page.locator("[name=" + name + "][aria-invalid=true]:focus").waitFor();
    }

    /** What the field says is wrong, found the way a screen reader finds it. */
    private static String complaint(Page page, String name) {
        String described = field(page, name).getAttribute("aria-describedby");
        String last = described.substring(described.lastIndexOf(' ') + 1);
        return page.locator("[id='" + last + "']").innerText();
    }
}
