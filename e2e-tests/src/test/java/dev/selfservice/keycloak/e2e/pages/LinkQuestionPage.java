package dev.selfservice.keycloak.e2e.pages;

import com.microsoft.playwright.Page;

/** Keycloak's question before an account is linked. */
public final class LinkQuestionPage extends Screen {

    private static final String CONTINUE = "#kc-continue";

    private LinkQuestionPage(Page page) {
        super(page);
    }

    /** The page the browser is on. */
    public static LinkQuestionPage on(Page page) {
        await(page, CONTINUE);
        return new LinkQuestionPage(page);
    }

    /** Goes on to the identity provider. */
    public void proceed() {
        page().locator(CONTINUE).click();
    }

    /** Goes back to the portal. */
    public void cancel() {
        page().locator("#kc-cancel").click();
    }
}
