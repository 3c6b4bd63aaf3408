package dev.selfservice.keycloak.e2e.pages;

import com.microsoft.playwright.Page;
import dev.selfservice.keycloak.e2e.server.Educloud;

/** The console's page about other ways to sign in. */
public final class OwnLinkedAccountsPage extends Screen {

    private static final String CONNECT = "main .row .button--primary";
    private static final String DISCONNECT = "main .row .button:not(.button--primary)";

    private OwnLinkedAccountsPage(Page page) {
        super(page);
    }

    /** For somebody who is signed in. */
    public static OwnLinkedAccountsPage open(Page page, Educloud educloud) {
        page.navigate(educloud.url() + "/account/linked-accounts");
        return on(page);
    }

    /** The page the browser is on. */
    public static OwnLinkedAccountsPage on(Page page) {
        await(page, "main .row");
        return new OwnLinkedAccountsPage(page);
    }

    /** Leaves for the identity provider. */
    public void connect() {
        page().locator(CONNECT).click();
        LinkQuestionPage.on(page()).proceed();
    }

    /** Waits until it says that the account is connected. */
    public void awaitConnected() {
        await(page(), DISCONNECT);
    }
}
