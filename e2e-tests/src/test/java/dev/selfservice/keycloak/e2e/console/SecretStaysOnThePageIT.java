package dev.selfservice.keycloak.e2e.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import dev.selfservice.keycloak.e2e.actors.People;
import dev.selfservice.keycloak.e2e.pages.CallSheetScreen;
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

    @InjectEducloud
    Educloud educloud;

    @InjectChromium
    Chromium chromium;

    @Test
    void reloadingAsksAndLosesIt() {
        Page page = chromium.fresh();
        CallSheetScreen sheet = Console.callSheet(page, educloud, new People(educloud).member("ec101"));
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
