package dev.selfservice.keycloak.devserver.inbox;

import org.jspecify.annotations.Nullable;

/**
 * A mail as its recipient sees it.
 *
 * @param id the mail's Message-ID
 * @param from sender, with name
 * @param to recipients, separated by commas
 * @param subject may be empty
 * @param date when the catcher took it, ISO 8601 in UTC
 * @param html the HTML part, when there is one
 * @param text the plain part, when there is one
 */
record Mail(
        String id,
        String from,
        String to,
        String subject,
        String date,
        @Nullable String html,
        @Nullable String text) {}
