package dev.selfservice.keycloak.e2e.pages;

import com.microsoft.playwright.Page;

/** What every page has. */
public class Screen {

    private final Page page;

    Screen(Page page) {
        this.page = page;
    }

    final Page page() {
        return page;
    }

    /** The main heading. */
    public final String title() {
        return page.locator("h1").innerText().strip();
    }

    /** All that can be read. */
    public final String text() {
        return page.locator("body").innerText();
    }

    /** Waits for what tells this page from the others, and is this page. */
    static void await(Page page, String selector) {
        page.locator(selector).first().waitFor();
    }
}
