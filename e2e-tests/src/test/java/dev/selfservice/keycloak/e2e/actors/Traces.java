package dev.selfservice.keycloak.e2e.actors;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks for what must not be found, in every form in which it might have been written down. */
public final class Traces {

    private final Map<String, String> names = new HashMap<>();

    /** Of these values, each with the name by which a finding is told. */
    public Traces(Map<String, String> values) {
        values.forEach((name, value) -> {
            if (value.length() < 8) {
                throw new IllegalArgumentException("too short to be looked for: " + name);
            }
            forms(value).forEach(form -> names.put(form, name));
        });
    }

    /** The names of the values that are in a text. It is the names only, so that no report shows what leaked. */
    public List<String> in(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        return List.copyOf(new TreeSet<>(names.entrySet().stream()
                .filter(form -> folded.contains(form.getKey()))
                .map(Map.Entry::getValue)
                .toList()));
    }

    private static Stream<String> forms(String value) {
        return Stream.of(value, value.replace("-", ""), value.replace("-", " "))
                .flatMap(text -> Stream.concat(
                        Stream.of(
                                text,
                                URLEncoder.encode(text, StandardCharsets.UTF_8),
                                HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8))),
                        base64(text)))
                // The haystack is folded, too; what that finds too much is not worth a thought in 40 bits and more.
                .map(form -> form.toLowerCase(Locale.ROOT))
                .distinct();
    }

    /** Wherever in a longer text it began: what of the encoding doesn't depend on its neighbours. */
    private static Stream<String> base64(String text) {
        return IntStream.range(0, 3).boxed().flatMap(before -> {
            byte[] bytes = ("\0".repeat(before) + text).getBytes(StandardCharsets.UTF_8);
            int from = before == 0 ? 0 : before + 1;
            int to = bytes.length * 8 / 6;
            return Stream.of(Base64.getEncoder(), Base64.getUrlEncoder())
                    .map(encoder -> encoder.withoutPadding().encodeToString(bytes))
                    .map(encoded -> encoded.substring(from, Math.min(to, encoded.length())));
        });
    }
}
