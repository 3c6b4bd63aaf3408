package dev.selfservice.keycloak.benchmarks;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A demo account's browser: signed in once, then a fresh context with only the cookies for each load. */
final class SignedInBrowser {

    static final String USER = "aud.bergseth";
    private static final String EMAIL = "aud.bergseth@example.org";
    static final String PASSWORD = "Fjord-og-fjell-2026";
    private static final String SEED = "EDUCLOUDDEMO234567SELFSERVICEOTP";

    private final Browser browser;
    private final String realmUrl;
    private final String cookies;

    private SignedInBrowser(Browser browser, String realmUrl, String cookies) {
        this.browser = browser;
        this.realmUrl = realmUrl;
        this.cookies = cookies;
    }

    static SignedInBrowser signIn(Browser browser, String server) {
        String realmUrl = server + "/realms/educloud/";
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(realmUrl + "account/profile");
            page.locator("#username").fill(USER);
            page.locator("#password").fill(PASSWORD);
            page.locator("#kc-login").click();
            page.locator("#otp").fill(code());
            page.keyboard().press("Enter");
            page.waitForFunction(emailIsVisible());
            return new SignedInBrowser(browser, realmUrl, context.storageState());
        }
    }

    PageLoad load(String path) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setStorageState(cookies))) {
            Page page = context.newPage();
            AtomicLong bytes = new AtomicLong();
            CDPSession network = context.newCDPSession(page);
            network.send("Network.enable");
            network.on(
                    "Network.loadingFinished",
                    (JsonObject event) ->
                            bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
            Instant start = Instant.now();
            page.navigate(realmUrl + path);
            page.waitForFunction(emailIsVisible());
            Duration took = Duration.between(start, Instant.now());
            page.waitForLoadState();
            return new PageLoad(bytes.get(), took.toMillis());
        }
    }

    private static String emailIsVisible() {
        return "() => [...document.querySelectorAll('input')]" + ".some(field => field.value === '" + EMAIL
                + "' && field.getClientRects().length > 0)";
    }

    static String code() {
        try {
            return new DefaultCodeGenerator().generate(SEED, Instant.now().getEpochSecond() / 30);
        } catch (CodeGenerationException e) {
            throw new IllegalStateException(e);
        }
    }
}
