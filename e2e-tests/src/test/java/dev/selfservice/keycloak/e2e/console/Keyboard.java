package dev.selfservice.keycloak.e2e.console;

import com.microsoft.playwright.Page;

/** Somebody who uses no mouse: keys only, and the focus goes where the browser puts it. */
final class Keyboard {

    /** More stops than any page of ours has. */
    private static final int PATIENCE = 60;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Goes on with Tab until this has the focus. */
    Keyboard to(String selector) {
        page.locator(selector).first().waitFor();
        for (int presses = 0; !isAt(selector); presses++) {
            if (presses == PATIENCE) {
                throw new AssertionError("no way by Tab to " + selector + ", now at " + where());
            }
            page.keyboard().press("Tab");
        }
        return this;
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Whether this has the focus. */
    boolean isAt(String selector) {
        return (boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    private String where() {
        return (String) page.evaluate("document.activeElement.outerHTML.slice(0, 200)");
    }
}
