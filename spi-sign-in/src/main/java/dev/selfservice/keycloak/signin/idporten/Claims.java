package dev.selfservice.keycloak.signin.idporten;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.keycloak.representations.IDToken;
import org.keycloak.representations.JsonWebToken;

/** What ID-porten says of somebody, as far as we ask. */
final class Claims {

    /** The national identity number: eleven digits. Never to be shown, logged or passed on. */
    private static final String PID = "pid";

    private static final Pattern ELEVEN_DIGITS = Pattern.compile("[0-9]{11}");

    private final JsonWebToken token;

    Claims(JsonWebToken token) {
        this.token = token;
    }

    Optional<String> pid() {
        return Optional.ofNullable(token.getOtherClaims().get(PID))
                .map(Object::toString)
                .filter(pid -> ELEVEN_DIGITS.matcher(pid).matches());
    }

    Optional<Level> level() {
        return Level.ofClaim(token.getOtherClaims().get(IDToken.ACR));
    }

    /** In whole seconds: Keycloak, which notes it as it came, could not read another number. */
    OptionalLong authTime() {
        Object time = token.getOtherClaims().get(IDToken.AUTH_TIME);
        return time instanceof Integer || time instanceof Long
                ? OptionalLong.of(((Number) time).longValue())
                : OptionalLong.empty();
    }

    @Override
    public String toString() {
        return "Claims";
    }
}
