package dev.selfservice.keycloak.e2e.pages;

import com.microsoft.playwright.Page;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.server.Educloud;

/** The ordinary way in: user name and password, then always a one-time code, then the portal. */
public final class SignInPage extends Screen {

    private SignInPage(Page page) {
        super(page);
    }

    /** The page the browser is on. */
    public static SignInPage on(Page page) {
        await(page, "#kc-form-login");
        return new SignInPage(page);
    }

    /** Goes to one's personal data, which asks to sign in. */
    public static SignInPage open(Page page, Educloud educloud) {
        page.navigate(educloud.url() + "/account/profile");
        return on(page);
    }

    /** Password and code of somebody: arrives at the page of the console that asked to sign in. */
    public void as(Person person) {
        // Somebody who is asked once more is known already.
        if (page().locator("#username:not([type=hidden])").isVisible()) {
            page().locator("#username").fill(person.username());
        }
        page().locator("#password").fill(person.password());
        page().locator("#kc-login").click();
        otp(person.otp().code());
    }

    /** User name and the right password. */
    public SignInPage password(String username, String password) {
        send(username, password);
        await(page(), "#kc-otp-login-form");
        return this;
    }

    /** User name and a wrong password. */
    public SignInPage passwordInVain(String username, String password) {
        send(username, password);
        await(page(), "#kc-form-login [aria-invalid=true]");
        return this;
    }

    /** The right code: arrives at the page of the console that asked to sign in. */
    public void otp(String code) {
        sendCode(code);
        await(page(), "[data-testid=sign-out]");
    }

    /** A wrong or outdated code. */
    public SignInPage otpInVain(String code) {
        sendCode(code);
        await(page(), "#kc-otp-login-form [aria-invalid=true]");
        return this;
    }

    /** Whether this browser holds a session. */
    public static boolean isSignedIn(Page page) {
        return page.context().cookies().stream().anyMatch(cookie -> "KEYCLOAK_IDENTITY".equals(cookie.name));
    }

    private void send(String username, String password) {
        page().locator("#username").fill(username);
        page().locator("#password").fill(password);
        page().locator("#kc-login").click();
    }

    private void sendCode(String code) {
        page().locator("#otp").fill(code);
        page().locator("#kc-login").click();
    }
}
