package dev.selfservice.keycloak.benchmarks;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FormData;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether time tells somebody who guesses anything: secrets that begin right beside random ones, links that were beside
 * links that never were, members of other projects beside people who don't exist. In turns, so that what slows the
 * machine slows both.
 */
public final class GuessBenchmark {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final List<String> MEMBERS = List.of("anjali.thapa", "lukasz.zielinski", "minh.nguyen");
    private static final String FOREIGN_MEMBER = "zoe.mueller";
    private static final int LINKS = 4;
    private static final int PAIRS = 9;
    private static final int CALLS = 300;
    private static final int WARM_UP = 50;

    private final Random random = new SecureRandom();
    private final Playwright playwright;
    private final DemoRealm realm;
    private final Helper helper;

    private GuessBenchmark(Playwright playwright, DemoRealm realm, Helper helper) {
        this.playwright = playwright;
        this.realm = realm;
        this.helper = helper;
    }

    /**
     * Runs it.
     *
     * @param args the server's base URL and the inbox's
     */
    public static void main(String[] args) {
        DemoRealm realm = new DemoRealm(args[0]);
        JsonObject before = realm.limits(Map.of(
                "attempts-per-link", "20",
                "attempts-per-member", "100",
                "links-per-member", "1000",
                "links-per-administrator", "1000"));
        try (Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            GuessBenchmark benchmark = new GuessBenchmark(
                    playwright, realm, new Helper(playwright, args[0], args[1], realm.projectId("ec101")));
            System.out.printf("%-52s %10s %10s %8s %6s%n", "median, microseconds", "a", "b", "a / b", "each");
            benchmark.secrets().print("secret: all but the last character right / random");
            benchmark.links(args[0]).print("link: stopped / never was");
            benchmark.members().print("member: of another project / nobody");
        } finally {
            realm.put(before);
        }
    }

    private Pairs secrets() {
        Pairs pairs = new Pairs();
        for (String member : MEMBERS) {
            for (int link = 0; link < LINKS; link++) {
                String secret = helper.order(realm.userId(member)).get("secret").getAsString();
                try (Visitor thief = new Visitor(playwright).open(helper.newLink())) {
                    for (int i = 0; i < PAIRS; i++) {
                        pairs.add(() -> guess(thief, nearly(secret)), () -> guess(thief, characters(secret.length())));
                    }
                }
            }
        }
        return pairs;
    }

    private Pairs links(String server) {
        JsonObject link = helper.order(realm.userId(MEMBERS.get(0)));
        String stopped = helper.newLink();
        helper.stop(link);
        Visitor thief = new Visitor(playwright);
        return calls(() -> thief.read(stopped), () -> thief.read(server + "/realms/educloud/reset-link/" + token()));
    }

    private Pairs members() {
        String foreign = realm.userId(FOREIGN_MEMBER);
        return calls(
                () -> helper.order(foreign),
                () -> helper.order(UUID.randomUUID().toString()));
    }

    private static Pairs calls(Runnable a, Runnable b) {
        for (int i = 0; i < WARM_UP; i++) {
            a.run();
            b.run();
        }
        Pairs pairs = new Pairs();
        for (int i = 0; i < CALLS; i++) {
            pairs.add(a, b);
        }
        return pairs;
    }

    private static void guess(Visitor thief, String secret) {
        thief.submit(FormData.create().set("secret", secret));
    }

    private String nearly(String secret) {
        String last = secret.substring(secret.length() - 1);
        String other = Stream.generate(() -> characters(1))
                .filter(character -> !character.equals(last))
                .findFirst()
                .orElseThrow();
        return secret.substring(0, secret.length() - 1) + other;
    }

    private String characters(int count) {
        return random.ints(count, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    private String token() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
