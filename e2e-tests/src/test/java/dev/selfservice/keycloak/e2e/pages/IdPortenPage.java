package dev.selfservice.keycloak.e2e.pages;

import com.microsoft.playwright.Page;
import dev.selfservice.keycloak.e2e.actors.Citizen;
import dev.selfservice.keycloak.e2e.server.Educloud;

/** Where ID-porten's stand-in asks who one is. */
public final class IdPortenPage extends Screen {

    private static final String BUTTON = "#social-idporten";

    private IdPortenPage(Page page) {
        super(page);
    }

    /** Chooses ID-porten on a page that offers it. */
    public static IdPortenPage choose(Page page) {
        page.locator(BUTTON).click();
        return on(page);
    }

    /** The page the browser is on. */
    public static IdPortenPage on(Page page) {
        page.waitForURL(url -> url.contains("/realms/" + Educloud.ID_PORTEN + "/"));
        await(page, "#kc-form-login");
        return new IdPortenPage(page);
    }

    /** Shows who one is, whatever comes of it. */
    public void identify(Citizen citizen) {
        // Somebody whom it knows already is asked for the password only.
        if (page().locator("#username").isVisible()) {
            page().locator("#username").fill(citizen.username());
        }
        page().locator("#password").fill(citizen.password());
        page().locator("#kc-login").click();
    }

    /** Shows who one is, and arrives at the portal. */
    public void signIn(Citizen citizen) {
        identify(citizen);
        await(page(), "[data-testid=sign-out]");
    }
}
