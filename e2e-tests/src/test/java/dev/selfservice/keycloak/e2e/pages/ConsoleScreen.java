package dev.selfservice.keycloak.e2e.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.selfservice.keycloak.e2e.actors.Person;
import dev.selfservice.keycloak.e2e.server.Educloud;

/** The console, whichever of its pages is shown. */
public final class ConsoleScreen extends Screen {

    private ConsoleScreen(Page page) {
        super(page);
    }

    /** Opens the front page, for which nobody needs to sign in. */
    public static ConsoleScreen front(Page page, Educloud educloud) {
        page.navigate(educloud.url() + "/account/");
        return on(page);
    }

    /**
     * Opens a page by its address, and signs in there.
     *
     * @param path below the console's base, without a leading slash
     */
    public static ConsoleScreen signIn(Page page, Educloud educloud, String path, Person person) {
        page.navigate(educloud.url() + "/account/" + path);
        SignInPage.on(page).as(person);
        return on(page);
    }

    /** The page the browser is on, with its data there. */
    public static ConsoleScreen on(Page page) {
        await(page, "main h1");
        page.locator(".skeleton").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return new ConsoleScreen(page);
    }

    /** Follows a tile of the front page; with nobody signed in it leads to the sign-in pages. */
    public void tile(String name) {
        page().getByTestId("tile-" + name).click();
    }

    /** Follows a link or presses a button by its words. */
    public ConsoleScreen press(String words) {
        page().locator("a:text-is(\"" + words + "\"), button:text-is(\"" + words + "\")")
                .first()
                .click();
        return this;
    }

    /** Answers the question that is shown over the page. */
    public ConsoleScreen answer(String words) {
        page().getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .click();
        return this;
    }

    /** Waits until a remark with this title is shown. */
    public ConsoleScreen awaitNotice(String title) {
        await(page(), ".notice:has-text(\"" + title + "\")");
        return this;
    }

    /** Waits until the page with this heading is shown. */
    public ConsoleScreen awaitTitle(String title) {
        await(page(), "main h1:text-is(\"" + title + "\")");
        return on(page());
    }
}
