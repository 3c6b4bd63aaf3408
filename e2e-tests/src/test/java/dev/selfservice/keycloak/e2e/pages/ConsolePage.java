package dev.selfservice.keycloak.e2e.pages;

import com.microsoft.playwright.Page;
import dev.selfservice.keycloak.e2e.server.Educloud;

/** The console, from its front page to the call sheet. */
public final class ConsolePage extends Screen {

    private static final String TILE = "[data-testid=tile-create-link]";
    private static final String MEMBER = "[data-testid=member-search]";
    private static final String SECRET = "[data-testid=secret]";
    private static final String STATUS = "[data-testid=live-status]";

    private ConsolePage(Page page) {
        super(page);
    }

    /** The front page, open to all. */
    public static ConsolePage open(Page page, Educloud educloud) {
        page.navigate(educloud.url() + "/account/");
        await(page, TILE);
        return new ConsolePage(page);
    }

    /** Wants a new link, and is asked to sign in first. */
    public SignInPage newLinkSignedOut() {
        page().locator(TILE).click();
        return SignInPage.on(page());
    }

    /** The form behind "Create and send link". */
    public static ConsolePage form(Page page) {
        await(page, MEMBER);
        return new ConsolePage(page);
    }

    /** Fills the form in and sends it. */
    public ConsolePage createLink(String username) {
        page().locator(MEMBER).fill(username);
        page().locator("[data-testid=member-option-" + username + "]").click();
        page().locator("[data-testid=identity-check-VIDEO]").check();
        page().locator("[data-testid=submit-create]").click();
        await(page(), SECRET);
        return this;
    }

    /** The secret as the call sheet shows it. */
    public String secret() {
        return page().locator(SECRET).innerText().replaceAll("\\s", "");
    }

    /** The id of the link that the call sheet is about. */
    public String linkId() {
        return page().url().replaceAll(".*/", "");
    }

    /** Waits until the call sheet shows this status; it polls, at most every few seconds. */
    public ConsolePage awaitStatus(String status) {
        await(page(), STATUS + "[data-status=" + status + "]");
        return this;
    }
}
