package dev.selfservice.keycloak.e2e.pages;

import com.microsoft.playwright.Page;

/** Asks for the secret. */
public final class SecretPage extends Screen {

    private static final String FORM = "#kc-reset-link-secret-form";

    private SecretPage(Page page) {
        super(page);
    }

    /** The page the browser is on. */
    public static SecretPage on(Page page) {
        await(page, FORM);
        return new SecretPage(page);
    }

    /** Opens a mailed link. */
    public static SecretPage open(Page page, String link) {
        page.navigate(link);
        return on(page);
    }

    /** The right secret. */
    public PasswordPage type(String secret) {
        send(secret);
        return PasswordPage.on(page());
    }

    /** A wrong one that may be tried again. */
    public SecretPage typeWrong(String secret) {
        send(secret);
        await(page(), "#secret-error");
        return on(page());
    }

    /** The last wrong one, or any on a link that died meanwhile. */
    public DeadLinkPage typeInVain(String secret) {
        send(secret);
        return DeadLinkPage.on(page());
    }

    /** What the page says about the last try. */
    public String error() {
        return page().locator("#secret-error").innerText();
    }

    private void send(String secret) {
        page().locator("#secret").fill(secret);
        page().locator(FORM + " button[type=submit]").click();
    }
}
