package dev.selfservice.keycloak.benchmarks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The profile page of our console beside Keycloak's: bytes, and time until the e-mail field is visible. */
public final class ConsoleBenchmark {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 15;
    private static final String OURS = "selfservice";
    private static final String STOCK = "keycloak.v3";

    private ConsoleBenchmark() {}

    /**
     * Runs it.
     *
     * @param args the server's base URL
     */
    public static void main(String[] args) {
        DemoRealm realm = new DemoRealm(args[0]);
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(System.getProperty("chromium")))
                                .setArgs(
                                        List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")))) {
            SignedInBrowser visitor = SignedInBrowser.signIn(browser, args[0]);
            List<PageLoad> ours = new ArrayList<>();
            List<PageLoad> stock = new ArrayList<>();
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                realm.accountTheme(OURS);
                PageLoad own = visitor.load("account/profile");
                realm.accountTheme(STOCK);
                PageLoad other = visitor.load("account/");
                if (round >= 0) {
                    ours.add(own);
                    stock.add(other);
                }
            }
            print(ours, stock);
        } finally {
            realm.accountTheme(OURS);
        }
    }

    private static void print(List<PageLoad> ours, List<PageLoad> stock) {
        System.out.printf("Profile page, single sign-on warm, browser cache empty, median of %d loads%n", ROUNDS);
        System.out.printf("%-24s %12s %12s %8s%n", "", "ours", "stock v3", "ratio");
        print("bytes over the network", PageLoad.medianBytes(ours), PageLoad.medianBytes(stock));
        print("ms to the e-mail field", PageLoad.medianMillis(ours), PageLoad.medianMillis(stock));
    }

    private static void print(String what, long ours, long stock) {
        System.out.printf("%-24s %12d %12d %8.2f%n", what, ours, stock, (double) ours / stock);
    }
}
