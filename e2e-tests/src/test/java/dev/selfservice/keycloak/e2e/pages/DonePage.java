package dev.selfservice.keycloak.e2e.pages;

import com.microsoft.playwright.Page;

/** The good end of a recovery. */
public final class DonePage extends Screen {

    private static final String FRONT_PAGE = "#front-page";

    private DonePage(Page page) {
        super(page);
    }

    /** The page the browser is on. */
    public static DonePage on(Page page) {
        await(page, FRONT_PAGE);
        return new DonePage(page);
    }

    /** Where one can disconnect what isn't one's own. */
    public String linkedAccounts() {
        return page().locator("#linked-accounts").getAttribute("href");
    }

    /** Where <em>Front page</em> leads. */
    public String frontPage() {
        return page().locator(FRONT_PAGE).getAttribute("href");
    }
}
