package dev.selfservice.keycloak.e2e.pages;

import com.microsoft.playwright.Page;
import dev.selfservice.keycloak.e2e.actors.Person;

/** The sign-in pages that the console leads to, and back from. */
public final class SignInForm extends Screen {

    private static final String PASSWORD = "#kc-form-login";
    private static final String CONSOLE = "[data-testid=sign-out]";

    private SignInForm(Page page) {
        super(page);
    }

    /** The page the browser is on. */
    public static SignInForm on(Page page) {
        await(page, PASSWORD);
        return new SignInForm(page);
    }

    /** Signs in with password and one-time code, and arrives at the page of the console that asked for it. */
    public void as(Person person) {
        // Somebody who is asked once more is known already.
        if (page().locator("#username:not([type=hidden])").isVisible()) {
            page().locator("#username").fill(person.username());
        }
        page().locator("#password").fill(person.password());
        page().locator("#kc-login").click();
        page().locator("#otp").fill(person.otp().code());
        page().locator("#kc-login").click();
        await(page(), CONSOLE);
    }
}
