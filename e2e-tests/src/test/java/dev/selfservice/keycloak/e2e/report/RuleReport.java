package dev.selfservice.keycloak.e2e.report;

import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Prints, at the end of a run, which rule was shown by which test, and whether it passed. Found by its service file. */
public final class RuleReport implements TestExecutionListener {

    private static final String PASSED = "passed";

    private final SortedMap<RuleTest, String> outcomes = new ConcurrentSkipListMap<>();

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        record(identifier, result.getStatus() == TestExecutionResult.Status.SUCCESSFUL ? PASSED : "FAILED");
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        record(identifier, "skipped: " + reason);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (!outcomes.isEmpty()) {
            System.out.println(table());
        }
    }

    /** Of a test with parameters, one failure is the outcome of all. */
    private void record(TestIdentifier identifier, String outcome) {
        identifier
                .getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .flatMap(source -> RuleTest.of(source.getJavaClass().getSimpleName(), source.getMethodName()))
                .ifPresent(
                        test -> outcomes.merge(test, outcome, (before, now) -> PASSED.equals(before) ? now : before));
    }

    private String table() {
        StringBuilder table = new StringBuilder("Rule | Test | Outcome\n");
        for (Map.Entry<RuleTest, String> entry : outcomes.entrySet()) {
            RuleTest test = entry.getKey();
            table.append("%2d %s | %s | %s%n".formatted(test.rule(), test.claim(), test.test(), entry.getValue()));
        }
        return table.toString();
    }
}
