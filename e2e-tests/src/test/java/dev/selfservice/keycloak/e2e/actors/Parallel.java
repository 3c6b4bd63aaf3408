package dev.selfservice.keycloak.e2e.actors;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lets many do something at the same moment. */
public final class Parallel {

    private Parallel() {}

    /** What each of {@code many} got; they all begin when the last is ready. */
    public static <T> List<T> run(int many, IntFunction<T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        CountDownLatch ready = new CountDownLatch(many);
        try {
            List<Future<T>> results = IntStream.range(0, many)
                    .mapToObj(number -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return work.apply(number);
                    }))
                    .toList();
            return results.stream().map(Parallel::get).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T get(Future<T> result) {
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
