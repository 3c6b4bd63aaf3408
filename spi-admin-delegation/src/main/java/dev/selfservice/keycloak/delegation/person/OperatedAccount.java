package dev.selfservice.keycloak.delegation.person;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.AdminEvent;

/**
 * The account that an operator's call was about, in Keycloak's admin REST or its SCIM.
 *
 * @param below what of the account, beginning with a slash; null for itself
 */
public record OperatedAccount(String userId, @Nullable String below) {

    private static final Pattern ACCOUNT = Pattern.compile("(?:.*/)?[uU]sers/([^/]+)(/.*)?");

    /** Empty when it was about something else. */
    public static Optional<OperatedAccount> of(AdminEvent event) {
        return Optional.ofNullable(event.getResourcePath())
                .map(ACCOUNT::matcher)
                .filter(Matcher::matches)
                .map(account -> new OperatedAccount(account.group(1), account.group(2)));
    }

    /** Whether it was about the account and not something of it. */
    public boolean isItself() {
        return below == null;
    }
}
