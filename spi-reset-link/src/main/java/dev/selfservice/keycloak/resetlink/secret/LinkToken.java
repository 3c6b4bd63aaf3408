package dev.selfservice.keycloak.resetlink.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.common.util.Base64Url;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.crypto.JavaAlgorithm;
import org.keycloak.jose.jws.crypto.HashUtils;

/**
 * An opaque bearer value of 256 random bits, base64url without padding: 43 characters. The mailed link carries one,
 * its stop page another, and the member's browser a third one during a recovery.
 *
 * <p>Immutable and thread-safe. {@link #toString()} never shows the value; the database only ever gets
 * {@link #hash()}.
 */
public final class LinkToken {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String value;

    private LinkToken(String value) {
        this.value = value;
    }

    /** A new one. */
    public static LinkToken random() {
        return new LinkToken(Base64Url.encode(SecretGenerator.getInstance().randomBytes(BYTES)));
    }

    /** A token of the right form; empty for any other text. */
    public static Optional<LinkToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new LinkToken(text)) : Optional.empty();
    }

    /** For the mail, the browser's cookie and the authentication session; nowhere else. */
    public String reveal() {
        return value;
    }

    /** Whether both are the same value; takes the same time wherever they differ. */
    public boolean isSame(LinkToken other) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.US_ASCII), other.value.getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether it is in a text of somebody who has the token already: the time that it takes says how much of it is. */
    public boolean isPartOf(String text) {
        return text.contains(value);
    }

    /**
     * SHA-256 in lower-case hexadecimal, 64 characters. A plain hash is enough: there is nothing to guess in 256 random
     * bits (NIST SP 800-63B-4 §3.1 asks for a salted password hash below 112 bits).
     */
    public String hash() {
        return HexFormat.of()
                .formatHex(HashUtils.hash(JavaAlgorithm.SHA256, value.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public String toString() {
        return "LinkToken[redacted]";
    }
}
