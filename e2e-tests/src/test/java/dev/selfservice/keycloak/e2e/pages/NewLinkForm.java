package dev.selfservice.keycloak.e2e.pages;

import com.microsoft.playwright.Page;
import dev.selfservice.keycloak.e2e.actors.Person;

/** The form behind <em>Create and send link</em>. */
public final class NewLinkForm extends Screen {

    private static final String SEARCH = "[data-testid=member-search]";

    private NewLinkForm(Page page) {
        super(page);
    }

    /** The page the browser is on. */
    public static NewLinkForm on(Page page) {
        await(page, SEARCH);
        return new NewLinkForm(page);
    }

    /** Types a user name; the field is entered by a click. */
    public NewLinkForm type(String words) {
        page().locator(SEARCH).click();
        page().keyboard().type(words);
        return this;
    }

    /** Chooses a member from the list below the field. */
    public NewLinkForm choose(Person member) {
        type(member.username());
        page().getByTestId("member-option-" + member.username()).click();
        return this;
    }

    /** The list's line for a member, reason why not included. */
    public String option(Person member) {
        return page().getByTestId("member-option-" + member.username()).innerText();
    }

    /** Says how identity is checked: one of the contract's values. */
    public NewLinkForm check(String identityCheck) {
        page().getByTestId("identity-check-" + identityCheck).check();
        return this;
    }

    /** Says it all. */
    public NewLinkForm fill(Person member) {
        return choose(member).check("VIDEO");
    }

    public CallSheetScreen send() {
        sendInVain();
        return CallSheetScreen.withSecret(page());
    }

    /** Sends, whatever comes of it. */
    public void sendInVain() {
        page().getByTestId("submit-create").click();
    }

    /** Waits for a complaint with these words. */
    public NewLinkForm awaitError(String words) {
        await(page(), ".notice:has-text(\"" + words + "\"), .field__error:has-text(\"" + words + "\")");
        return this;
    }

    /** The chosen member as the field shows it. */
    public String member() {
        return page().locator(SEARCH).inputValue();
    }

    public boolean isChecked(String identityCheck) {
        return page().getByTestId("identity-check-" + identityCheck).isChecked();
    }
}
