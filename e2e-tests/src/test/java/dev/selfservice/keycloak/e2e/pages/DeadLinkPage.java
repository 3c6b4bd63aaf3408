package dev.selfservice.keycloak.e2e.pages;

import com.microsoft.playwright.Page;

/** The one page of every link that opens nothing. */
public final class DeadLinkPage extends Screen {

    /** Its heading, by which it is known. */
    public static final String TITLE = "This link can't be used";

    private DeadLinkPage(Page page) {
        super(page);
    }

    /** The page the browser is on. */
    public static DeadLinkPage on(Page page) {
        await(page, "h1:has-text(\"" + TITLE + "\")");
        return new DeadLinkPage(page);
    }

    /** Opens a link that is dead. */
    public static DeadLinkPage open(Page page, String link) {
        page.navigate(link);
        return on(page);
    }
}
