package dev.selfservice.keycloak.e2e.pages;

import com.microsoft.playwright.Page;

/** Says that somebody else is signed in to this browser. */
public final class OtherUserPage extends Screen {

    private static final String FORM = "#kc-reset-link-other-user-form";

    private OtherUserPage(Page page) {
        super(page);
    }

    /** Opens a link in a browser that is somebody else's at the moment. */
    public static OtherUserPage open(Page page, String link) {
        page.navigate(link);
        await(page, FORM);
        return new OtherUserPage(page);
    }

    /** Signs them out and goes on. */
    public SecretPage signOut() {
        page().locator(FORM + " button[value=sign-out]").click();
        return SecretPage.on(page());
    }
}
