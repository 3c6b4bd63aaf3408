package dev.selfservice.keycloak.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** How long two things took that were done in turns, a and b, then b and a. */
final class Pairs {

    private final List<Long> a = new ArrayList<>();
    private final List<Long> b = new ArrayList<>();

    void add(Runnable first, Runnable second) {
        if (a.size() % 2 == 0) {
            a.add(time(first));
            b.add(time(second));
        } else {
            b.add(time(second));
            a.add(time(first));
        }
    }

    void print(String what) {
        System.out.printf(
                "%-52s %10d %10d %8.3f %6d%n", what, median(a), median(b), (double) median(a) / median(b), a.size());
    }

    private static long time(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1_000;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
