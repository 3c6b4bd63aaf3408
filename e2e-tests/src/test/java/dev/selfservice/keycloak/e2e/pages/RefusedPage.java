package dev.selfservice.keycloak.e2e.pages;

import com.microsoft.playwright.Page;

/** Where a sign-in ends that is refused, with what to do. */
public final class RefusedPage extends Screen {

    private RefusedPage(Page page) {
        super(page);
    }

    /** The page the browser is on. */
    public static RefusedPage on(Page page) {
        await(page, "#kc-error-message");
        return new RefusedPage(page);
    }
}
