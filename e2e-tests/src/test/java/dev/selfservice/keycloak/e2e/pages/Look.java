package dev.selfservice.keycloak.e2e.pages;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at a page as different people do: light, dark, on a phone; takes a picture of each and asks axe. */
public final class Look {

    private static final Path PICTURES = Path.of("target", "screenshots");

    /** All rules, and the one that is off unless asked for: WCAG 2.2 wants targets of 24 pixels. */
    private static final String ALL = "{rules: {'target-size': {enabled: true}}, resultTypes: ['violations']}";

    /** What WCAG asks of any content; the rest is about pages. */
    private static final String MAIL =
            "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations']}";

    private static final String COLOURS = "{runOnly: ['color-contrast'], resultTypes: ['violations']}";

    private Look() {}

    /**
     * Takes {@code <name>-light.png}, {@code <name>-dark.png} and {@code <name>-phone.png}, and leaves the page as it was.
     *
     * @throws AssertionError when axe finds a violation
     */
    public static void at(Screen screen, String name) {
        at(screen, name, ALL);
    }

    /** The same for a mail, which is no page: it needs neither landmarks nor a main heading. */
    public static void at(MailView mail, String name) {
        at(mail, name, MAIL);
    }

    private static void at(Screen screen, String name, String rules) {
        Page page = screen.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        picture(page, name + "-light");
        List<String> violations = new ArrayList<>(violations(page, rules));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(page, name + "-dark");
        // Only the colours differ.
        violations.addAll(violations(page, COLOURS));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(390, 844);
        picture(page, name + "-phone");
        violations.addAll(violations(page, rules));
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
            violations.add("phone: wider than the screen");
        }
        page.setViewportSize(1280, 900);
        if (!violations.isEmpty()) {
            throw new AssertionError(name + ": " + violations);
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    /** Runs axe within the page: the library's own way opens a second page for each look, which takes seconds. */
    private static List<String> violations(Page page, String options) {
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        List<?> violations = (List<?>) page.evaluate("axe.run(document, " + options + ").then(({violations}) =>"
                + " violations.map(({id, nodes}) => `${id} at ${nodes.map(({target}) => target).join(', ')}`))");
        return violations.stream().map(String::valueOf).toList();
    }
}
