package dev.selfservice.keycloak.e2e.pages;

import com.microsoft.playwright.Page;

/** Where somebody ends who has a password and no OTP. */
public final class NoOtpPage extends Screen {

    private NoOtpPage(Page page) {
        super(page);
    }

    /** The page the browser is on. */
    public static NoOtpPage on(Page page) {
        await(page, "#sign-in-no-otp");
        return new NoOtpPage(page);
    }

    /** Whether it offers ID-porten. */
    public boolean offersIdPorten() {
        return page().locator("#social-idporten").isVisible();
    }

    /** The ways to a person. */
    public String support() {
        return page().locator("#sign-in-support").innerText();
    }
}
