package dev.selfservice.keycloak.e2e.pages;

import com.microsoft.playwright.Page;

/** Tells a browser that another one finished. */
public final class FinishedElsewherePage extends Screen {

    private FinishedElsewherePage(Page page) {
        super(page);
    }

    /** The page the browser is on. */
    public static FinishedElsewherePage on(Page page) {
        await(page, "#finished-elsewhere");
        return new FinishedElsewherePage(page);
    }
}
