package dev.selfservice.keycloak.e2e.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Pictures of pages in one language, each light and dark, on a desktop and on a phone; for people to look at. */
public final class Album {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int PHONE = 390;
    private static final int DESKTOP = 1280;

    /**
     * Words that nobody says: keys of a message bundle, as they look when the text is missing. The user name is that of
     * the member in the pictures of the README, who may be in the list by then.
     */
    private static final String KEYS = """
            document.body.innerText.split(/\\s+/).filter(word =>
                !word.includes("@") && word !== "anjali.thapa" && (/^[a-z][A-Za-z-]*(\\.[A-Za-z_-]+)+$/.test(word)
                    || /^[a-z]+([A-Z][a-z0-9]+){2,}$/.test(word)))
            """;

    /** Less than 24 × 24 pixels to hit; a link within a sentence may be as high as its line. */
    private static final String SMALL_TARGETS = """
            [...document.querySelectorAll("a[href], button, select, textarea, input:not([type=hidden])")]
                .map(target => target.closest("label") ?? target)
                .filter(target => !target.matches("p a, .skip"))
                .map(target => [target.outerHTML.slice(0, 120), target.getBoundingClientRect()])
                .filter(([, box]) => box.width > 1 && (box.width < 24 || box.height < 24))
                .map(([html, box]) => `${box.width} x ${box.height}: ${html}`)
            """;

    private final Page page;
    private final Path folder;
    private final String language;

    /** For a browser that speaks this language. */
    public Album(Page page, String folder, String language) {
        this.page = page;
        this.folder = PICTURES.resolve(folder);
        this.language = language;
    }

    /**
     * Takes {@code <name>-<language>-<scheme>-<width>.png} of the page as it is now.
     *
     * @throws AssertionError when it is wider than the screen, in another language, shows a message key, or has a target
     *     too small to hit
     */
    public Album add(String name) {
        List<String> faults = new ArrayList<>();
        for (int width : List.of(PHONE, DESKTOP)) {
            page.setViewportSize(width, width == PHONE ? 844 : 900);
            for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(folder.resolve(String.join(
                                "-", name, language, scheme.name().toLowerCase(Locale.ROOT), width + ".png"))));
            }
            if ((boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
                faults.add("wider than " + width + " pixels");
            }
            faults.addAll(strings(SMALL_TARGETS));
        }
        faults.addAll(strings(KEYS));
        if (!language.equals(page.locator("html").getAttribute("lang"))) {
            faults.add("not in " + language);
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(name + " in " + language + ": " + faults);
        }
        return this;
    }

    private List<String> strings(String expression) {
        return ((List<?>) page.evaluate(expression))
                .stream().map(String::valueOf).toList();
    }
}
