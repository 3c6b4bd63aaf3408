package dev.selfservice.keycloak.e2e.pages;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Looks at a page as different people do: light, dark, on a phone; takes a picture of each and asks axe. */
public final class Look {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private Look() {}

    /**
     * Takes {@code <name>-light.png}, {@code <name>-dark.png} and {@code <name>-phone.png}, and leaves the page as it was.
     *
     * @throws AssertionError when axe finds a violation
     */
    public static void at(Screen screen, String name) {
        at(screen, name, axe -> axe);
    }

    /** The same for a mail, which is no page: it needs neither landmarks nor a main heading. */
    public static void at(MailView mail, String name) {
        at(mail, name, axe -> axe.withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")));
    }

    private static void at(Screen screen, String name, UnaryOperator<AxeBuilder> rules) {
        Page page = screen.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        picture(page, name + "-light");
        List<String> violations = new ArrayList<>(violations(rules.apply(new AxeBuilder(page))));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(page, name + "-dark");
        // Only the colours differ.
        violations.addAll(violations(new AxeBuilder(page).withRules(List.of("color-contrast"))));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(390, 844);
        picture(page, name + "-phone");
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

    private static List<String> violations(AxeBuilder axe) {
        return axe.analyze().getViolations().stream().map(Look::describe).toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + " at "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget().toString())
                        .toList();
    }
}
