package dev.selfservice.keycloak.e2e.pages;

import com.microsoft.playwright.Page;

/** Where a member stops a link that wasn't expected. */
public final class StopPage extends Screen {

    private static final String FORM = "#kc-reset-link-stop-form";

    private StopPage(Page page) {
        super(page);
    }

    /** Opens the address in the mail. */
    public static StopPage open(Page page, String stopLink) {
        page.navigate(stopLink);
        await(page, FORM);
        return new StopPage(page);
    }

    /** Stops the link and stays on the page that says so. */
    public StopPage stop() {
        page().locator(FORM + " button[type=submit]").click();
        await(page(), ".rl-done");
        return this;
    }
}
