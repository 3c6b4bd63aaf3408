package dev.selfservice.keycloak.e2e.pages;

import com.microsoft.playwright.Page;

/** Where somebody comes from ID-porten who is not known yet. */
public final class ConnectPage extends Screen {

    private ConnectPage(Page page) {
        super(page);
    }

    /** The page the browser is on. */
    public static ConnectPage on(Page page) {
        await(page, "#sign-in-no-account");
        return new ConnectPage(page);
    }

    /** What it asks for, as filled in. */
    public String username() {
        return page().locator("#username").inputValue();
    }

    /** Types user name and password, whatever comes of it. */
    public void send(String username, String password) {
        page().locator("#username").fill(username);
        page().locator("#password").fill(password);
        page().locator("#kc-login").click();
    }

    /** A wrong password. */
    public ConnectPage sendInVain(String username, String password) {
        send(username, password);
        await(page(), "#kc-form-login [aria-invalid=true]");
        return on(page());
    }
}
