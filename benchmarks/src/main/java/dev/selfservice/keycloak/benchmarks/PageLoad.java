package dev.selfservice.keycloak.benchmarks;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * One load of a page.
 *
 * @param bytes received over the network, headers included, all requests together
 * @param millis from the start of navigation until the e-mail field is visible with its value
 */
record PageLoad(long bytes, long millis) {

    static long medianBytes(List<PageLoad> loads) {
        return median(loads, PageLoad::bytes);
    }

    static long medianMillis(List<PageLoad> loads) {
        return median(loads, PageLoad::millis);
    }

    private static long median(List<PageLoad> loads, ToLongFunction<PageLoad> value) {
        return loads.stream()
                .mapToLong(value)
                .sorted()
                .skip(loads.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
