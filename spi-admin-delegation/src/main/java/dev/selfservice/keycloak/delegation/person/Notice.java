package dev.selfservice.keycloak.delegation.person;

import java.time.Instant;
import java.util.List;

/**
 * What one person is told about something that happened.
 *
 * @param about what it is about, for the log: no token, no secret, no name
 * @param greeted how the reader is called; made fit by {@link PlainText}
 * @param key what the keys of its texts begin with; {@code Subject}, {@code Lead} and {@code Advice} follow
 * @param arguments of the texts, made fit by {@link PlainText}; no names of people, which stand among the facts
 * @param when it happened
 * @param facts listed below the lead, after the moment
 * @param remarks paragraphs after the advice: keys of texts with the same arguments
 */
public record Notice(
        String about,
        String greeted,
        String key,
        List<String> arguments,
        Instant when,
        List<Fact> facts,
        List<String> remarks) {}
