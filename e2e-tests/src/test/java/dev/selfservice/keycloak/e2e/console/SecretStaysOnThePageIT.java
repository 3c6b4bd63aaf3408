package dev.selfservice.keycloak.e2e.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.pages.CallSheetScreen;
import dev.selfservice.keycloak.e2e.pages.ConsoleScreen;
import dev.selfservice.keycloak.e2e.pages.Look;
import dev.selfservice.keycloak.e2e.pages.NewLinkForm;
import dev.selfservice.keycloak.e2e.server.Chromium;
import dev.selfservice.keycloak.e2e.server.Educloud;
import dev.selfservice.keycloak.e2e.server.InjectChromium;
import dev.selfservice.keycloak.e2e.server.InjectEducloud;
import dev.selfservice.keycloak.e2e.server.SelfserviceServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;

/** The secret is on the call sheet, and after it nowhere. */
@KeycloakIntegrationTest(config = SelfserviceServer.class)
class SecretStaysOnThePageIT {

    private static final String KEPT = """
            Promise.all([indexedDB.databases(), caches.keys()]).then(kept => JSON.stringify([...kept, location.href,
                document.title, history.state, {...sessionStorage}, {...localStorage}, document.cookie]))
            """;

    @InjectEducloud
    Educloud educloud;

    @InjectChromium
    Chromium chromium;

    @Test
    void isNotInWhatTheBrowserKeepsAndGoesWithThePage() {
        Page page = chromium.fresh();
        CallSheetScreen sheet = Console.callSheet(page, educloud, new People(educloud).member("ec101"));
        List<String> groups = List.of(sheet.secret().split("-", -1));
        assertThat(page.content()).contains(groups);
        assertThat((String) page.evaluate(KEPT)).doesNotContain(groups);

        Look.at(sheet.leave(), "console/call-sheet-leave");
        sheet.stay();
        assertThat(sheet.secret()).isEqualTo(String.join("-", groups));

        ConsoleScreen front = sheet.leave().confirmLeave();
        assertThat(page.content()).doesNotContain(groups);
        assertThat((String) page.evaluate(KEPT)).doesNotContain(groups);
        assertThat(front.title()).isEqualTo("Help yourself – and your project");

        page.goBack();
        CallSheetScreen again = CallSheetScreen.on(page).awaitText("The secret is no longer shown");
        assertThat(page.content()).doesNotContain(groups);
        Look.at(again, "console/call-sheet-without-secret");
    }

    @Test
    void reloadingAsksAndLosesIt() {
        Page page = chromium.fresh();
        Console.callSheet(page, educloud, new People(educloud).member("ec101"));
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> accept(dialog, asked));

        page.reload();

        assertThat(asked).containsExactly("beforeunload");
        assertThat(CallSheetScreen.on(page)
                        .awaitText("The secret is no longer shown")
                        .showsSecret())
                .isFalse();
    }

    @Test
    void backAsksToo() {
        Page page = chromium.fresh();
        ConsoleScreen.signIn(page, educloud, "profile", new People(educloud).administrator("ec101"));
        page.locator(".brand").click();
        ConsoleScreen.on(page).tile("create-link");
        CallSheetScreen sheet =
                NewLinkForm.on(page).fill(new People(educloud).member("ec101")).send();
        String secret = sheet.secret();
        String address = page.url();

        page.evaluate("history.back()");
        page.getByTestId("confirm-leave").waitFor();

        assertThat(page.url()).isEqualTo(address);
        assertThat(sheet.stay().secret()).isEqualTo(secret);
    }

    @Test
    void isNotPrinted() {
        Page page = chromium.fresh();
        CallSheetScreen sheet = Console.callSheet(page, educloud, new People(educloud).member("ec101"));
        assertThat(sheet.showsSecret()).isTrue();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(sheet.showsSecret()).isFalse();
    }

    private static void accept(Dialog dialog, List<String> asked) {
        asked.add(dialog.type());
        dialog.accept();
    }
}
