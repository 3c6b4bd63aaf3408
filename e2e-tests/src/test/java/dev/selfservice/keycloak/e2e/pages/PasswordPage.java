package dev.selfservice.keycloak.e2e.pages;

import com.microsoft.playwright.Page;

/** Keycloak's page for a new password, inside a recovery. */
public final class PasswordPage extends Screen {

    private PasswordPage(Page page) {
        super(page);
    }

    /** The page the browser is on. */
    public static PasswordPage on(Page page) {
        await(page, "#kc-passwd-update-form");
        return new PasswordPage(page);
    }

    /** Keeps the old password. */
    public FrontPage skip() {
        page().locator("#kc-cancel").click();
        return FrontPage.on(page());
    }

    /** Sets a new one. */
    public FrontPage set(String password) {
        send(password, password);
        return FrontPage.on(page());
    }

    /** Two that differ, or one that is too weak. */
    public PasswordPage setInVain(String password, String again) {
        send(password, again);
        await(page(), "[aria-invalid=true]");
        return on(page());
    }

    private void send(String password, String again) {
        page().locator("#password-new").fill(password);
        page().locator("#password-confirm").fill(again);
        page().locator("#kc-submit").click();
    }
}
