package dev.selfservice.keycloak.e2e.actors;

import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.code.HashingAlgorithm;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import dev.samstevens.totp.secret.DefaultSecretGenerator;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * An authenticator app with one account in it. It computes for itself and shares no code with the server, and goes by
 * the real time: so does Keycloak's check, wherever a test has moved the server's clock to.
 */
public final class OtpApp {

    private final String seed;
    private final HashingAlgorithm algorithm;
    private final int digits;
    private final int period;
    private long lastStep = -1;

    private OtpApp(String seed, HashingAlgorithm algorithm, int digits, int period) {
        this.seed = seed;
        this.algorithm = algorithm;
        this.digits = digits;
        this.period = period;
    }

    /** An app with a new random seed and the usual policy: SHA-1, 6 digits, 30 seconds. */
    public static OtpApp random() {
        return new OtpApp(new DefaultSecretGenerator(32).generate(), HashingAlgorithm.SHA1, 6, 30);
    }

    /** What an app makes of the address in a QR code. */
    public static OtpApp of(String otpauth) {
        Map<String, String> parameters = Arrays.stream(
                        URI.create(otpauth).getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return new OtpApp(
                parameters.get("secret"),
                HashingAlgorithm.valueOf(parameters.getOrDefault("algorithm", "SHA1")),
                Integer.parseInt(parameters.getOrDefault("digits", "6")),
                Integer.parseInt(parameters.getOrDefault("period", "30")));
    }

    /** The seed as Keycloak keeps it: Base32. */
    public String seed() {
        return seed;
    }

    public int digits() {
        return digits;
    }

    public HashingAlgorithm algorithm() {
        return algorithm;
    }

    /**
     * A code that hasn't been shown before, since each is accepted once. The server allows one step of drift, so that
     * the next code may be used early; after that this waits for the next step, at most one period.
     */
    public String code() {
        long step = Math.max(step(), lastStep + 1);
        Awaitility.await("the next one-time code")
                .atMost(Duration.ofSeconds(period + 10L))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> step <= step() + 1);
        lastStep = step;
        try {
            return new DefaultCodeGenerator(algorithm, digits).generate(seed, step);
        } catch (CodeGenerationException e) {
            throw new IllegalStateException(e);
        }
    }

    private long step() {
        return Instant.now().getEpochSecond() / period;
    }
}
