package dev.selfservice.keycloak.e2e.pages;

import com.microsoft.playwright.Page;

/** What the administrator has in front of them during the call. */
public final class CallSheetScreen extends Screen {

    private static final String SECRET = "[data-testid=secret]";

    private CallSheetScreen(Page page) {
        super(page);
    }

    /** The sheet of a link that has just been made. */
    public static CallSheetScreen withSecret(Page page) {
        await(page, SECRET);
        return new CallSheetScreen(page);
    }

    /** The sheet of any link. */
    public static CallSheetScreen on(Page page) {
        await(page, "[data-testid=call-sheet]");
        return new CallSheetScreen(page);
    }

    /** The secret as it is shown, in groups of four. */
    public String secret() {
        return page().locator(SECRET).textContent().strip();
    }

    /** The id of the link that the sheet is about. */
    public String linkId() {
        return page().url().replaceAll(".*/", "");
    }

    public boolean showsSecret() {
        return page().locator(SECRET).isVisible();
    }

    /** Waits until a step of the member is seen to be done. */
    public CallSheetScreen awaitStep(String step) {
        await(page(), "[data-step=" + step + "][data-state=done]");
        return this;
    }

    /** Waits for a status, by its name in the contract. */
    public CallSheetScreen awaitStatus(String status) {
        await(page(), "[data-testid=live-status][data-status=" + status + "]");
        return this;
    }

    /** Waits until these words are seen. */
    public CallSheetScreen awaitText(String words) {
        await(page(), "[data-testid=call-sheet] >> text=" + words);
        return this;
    }

    /** What a screen reader reads out of the link's latest news. */
    public String announced() {
        return page().locator("[data-testid=live-status] [role=status]").innerText();
    }

    /** Wants to stop the link, and is asked whether that is meant. */
    public CallSheetScreen stop() {
        page().getByTestId("stop-link").click();
        await(page(), "[data-testid=confirm-stop]");
        return this;
    }

    /** Yes, stop it. */
    public CallSheetScreen confirmStop() {
        page().getByTestId("confirm-stop").click();
        return awaitStatus("REVOKED");
    }

    /** Wants to go to the front page, and is asked whether that is meant. */
    public CallSheetScreen leave() {
        page().locator(".brand").click();
        await(page(), "[data-testid=confirm-leave]");
        return this;
    }

    /** No, stay. */
    public CallSheetScreen stay() {
        page().locator("dialog button:not([data-testid])").click();
        return withSecret(page());
    }

    /** Yes, leave. */
    public ConsoleScreen confirmLeave() {
        page().getByTestId("confirm-leave").click();
        page().getByTestId("tile-profile").waitFor();
        return ConsoleScreen.on(page());
    }
}
