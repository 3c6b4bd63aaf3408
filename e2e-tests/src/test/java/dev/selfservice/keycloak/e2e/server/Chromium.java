package dev.selfservice.keycloak.e2e.server;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keycloak.testframework.injection.ManagedTestResource;

/** The system's browser, without a window. */
public final class Chromium extends ManagedTestResource {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                    .setHeadless(true)
                    .setArgs(QUIET));
    private final List<BrowserContext> contexts = new ArrayList<>();

    Chromium() {}

    /** A browser that has never been anywhere: no cookie, no cache; in English. Closed at the end of the test. */
    public Page fresh() {
        return fresh("en");
    }

    /** The same in another language. */
    public Page fresh(String language) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(1280, 900)
                // A colour on its way to another is neither: pictures and contrasts are to be of what it comes to.
                .setReducedMotion(ReducedMotion.REDUCE));
        contexts.add(context);
        return context.newPage();
    }

    @Override
    public void runCleanup() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    void close() {
        playwright.close();
    }
}
