package dev.selfservice.keycloak.resetlink.notify;

import java.util.Optional;

/** What is told, and who reads it. {@code docs/notices.md} says when. */
enum LinkNotice {
    WRONG_SECRETS_MEMBER(Reader.MEMBER, "WrongSecretsMember"),
    WRONG_SECRETS_ADMINISTRATOR(Reader.ADMINISTRATOR, "WrongSecretsAdministrator"),
    LOCKED_MEMBER(Reader.MEMBER, "LockedMember"),
    LOCKED_ADMINISTRATOR(Reader.ADMINISTRATOR, "LockedAdministrator"),
    STOPPED_BY_MEMBER(Reader.ADMINISTRATOR, "StoppedByMember"),
    STOPPED_BY_ADMINISTRATOR(Reader.MEMBER, "StoppedByAdministrator"),
    STOPPED_BY_OTHER_ADMINISTRATOR(Reader.ADMINISTRATOR, "StoppedByOther"),
    REPLACED_MEMBER(Reader.MEMBER, "ReplacedMember"),
    REPLACED_ADMINISTRATOR(Reader.ADMINISTRATOR, "ReplacedAdministrator"),
    PASSWORD_SET(Reader.MEMBER, "PasswordSet"),
    FINISHED_MEMBER(Reader.MEMBER, "FinishedMember"),
    FINISHED_ADMINISTRATOR(Reader.ADMINISTRATOR, "FinishedAdministrator");

    private static final String KEY = "resetLinkNotice";

    private final Reader reader;
    private final String key;

    LinkNotice(Reader reader, String key) {
        this.reader = reader;
        this.key = key;
    }

    /** Who reads it. */
    enum Reader {
        /** Who was to be helped. */
        MEMBER,
        /** Who made the link. */
        ADMINISTRATOR
    }

    boolean isForMember() {
        return reader == Reader.MEMBER;
    }

    /** What the keys of its texts begin with; {@code Subject}, {@code Lead} and {@code Advice} follow. */
    String key() {
        return KEY + key;
    }

    /** Whether it says what became of password and OTP. */
    boolean tellsOutcome() {
        return this == FINISHED_MEMBER || this == FINISHED_ADMINISTRATOR;
    }

    /** Under which label it says which other administrator ended the link; empty when it doesn't. */
    Optional<String> actorLabel() {
        return switch (this) {
            case STOPPED_BY_ADMINISTRATOR, STOPPED_BY_OTHER_ADMINISTRATOR -> Optional.of(KEY + "StoppedBy");
            case REPLACED_MEMBER, REPLACED_ADMINISTRATOR -> Optional.of(KEY + "ReplacedBy");
            default -> Optional.empty();
        };
    }
}
