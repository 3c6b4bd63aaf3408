package dev.selfservice.keycloak.e2e.pages;

import com.microsoft.playwright.Page;
import dev.selfservice.keycloak.e2e.server.Educloud;

/** The console's page about one's own OTP. */
public final class OwnOtpPage extends Screen {

    private static final String BUTTON = "[data-testid=set-new-otp]";

    private OwnOtpPage(Page page) {
        super(page);
    }

    /** For somebody who is signed in. */
    public static OwnOtpPage open(Page page, Educloud educloud) {
        page.navigate(educloud.url() + "/account/otp");
        return on(page);
    }

    /** The page the browser is on. */
    public static OwnOtpPage on(Page page) {
        await(page, BUTTON);
        return new OwnOtpPage(page);
    }

    /** Leaves for Keycloak's page, or for what comes before it. */
    public void setNewOtp() {
        page().locator(BUTTON).click();
    }
}
