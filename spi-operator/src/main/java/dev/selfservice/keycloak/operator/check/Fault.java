package dev.selfservice.keycloak.operator.check;

import java.util.Locale;

/**
 * Everything that can be wrong, in the order of looking: how bad it is, what it means, how it is mended. For operators,
 * in English as Keycloak's own log and command line. {@code docs/operating.md} lists them all; a test holds it to that.
 */
enum Fault {
    DISABLED(
            Severity.WARNING,
            "The realm doesn't use keycloak-selfservice: all its pages and calls answer 404.",
            "Set the realm attribute selfservice.enabled to true."),
    SETTING_INVALID(
            Severity.ERROR,
            "A setting has a value outside its range. No link can be created or redeemed until it is mended.",
            "Set the attribute to a value in its range, or remove it to get the default."),
    SETTING_UNKNOWN(
            Severity.WARNING,
            "A realm attribute looks like a setting of ours and is none, so it has no effect.",
            "Look for a misspelt name; docs/configuration.md has every name."),
    FLOW_MISSING(
            Severity.ERROR,
            "The authentication flow of recoveries is not there.",
            "It is made by itself within two minutes, or at once with: kcadm.sh create selfservice/setup -b '{}'."),
    FLOW_CHANGED(
            Severity.ERROR,
            "The authentication flow of recoveries has other executions than the one it must have.",
            "It is put right by itself within two minutes. Find out who changed it."),
    FLOW_FOREIGN(
            Severity.ERROR,
            "A flow named 'reset link' is there that is not ours. It is left alone, and no link can be created or redeemed.",
            "Rename it under Authentication, Flows; ours is then made by itself within two minutes."),
    CLIENT_MISSING(
            Severity.ERROR,
            "The client that recoveries run under is not there.",
            "It is made by itself within two minutes, or at once with: kcadm.sh create selfservice/setup -b '{}'."),
    CLIENT_CHANGED(
            Severity.ERROR,
            "The client that recoveries run under is disabled, may do more than it should, or has lost its flow.",
            "It is put right by itself within two minutes. Find out who changed it."),
    CLIENT_FOREIGN(
            Severity.ERROR,
            "A client 'selfservice-recovery' is there that is not ours. It is left alone, and no link can be created or"
                    + " redeemed.",
            "Give it another client id under Clients; ours is then made by itself within two minutes."),
    CONSOLE_OFFLINE_TOKENS(
            Severity.ERROR,
            "The console's client, account-console, gives offline tokens: a stolen one would last for weeks.",
            "The scope offline_access is taken from it by itself within two minutes. Find out who gave it."),
    ACTION_MISSING(
            Severity.ERROR,
            "A required action is not registered in the realm.",
            "Register it under Authentication, Required actions. Ours are registered by themselves within two minutes."),
    ACTION_DISABLED(
            Severity.ERROR,
            "A required action is disabled: without selfservice-replace-otp nobody can set a new OTP.",
            "Enable it under Authentication, Required actions."),
    OTP_CAN_BE_ADDED(
            Severity.WARNING,
            "Keycloak's own required action CONFIGURE_TOTP is enabled: who gets at an open session can add an OTP of"
                    + " their own beside the owner's, with a seed of their choice.",
            "Disable Configure OTP under Authentication, Required actions, and use Replace OTP (selfservice-replace-otp)"
                    + " instead, in what you send to users too."),
    MAIL_NOT_SET(
            Severity.ERROR,
            "No mail server or no sender address is set: links can't be sent.",
            "Fill in host and From under Realm settings, Email, and send the test mail."),
    HOSTNAME_NOT_FIXED(
            Severity.ERROR,
            "The host name isn't fixed by a whole URL, so a request's headers would decide where links point to."
                    + " Links are refused.",
            "Start the server with --hostname=https://…, or set the realm's frontend URL."),
    ACTION_LIFESPAN_SHORT(
            Severity.WARNING,
            "Keycloak's pages for a new password and OTP time out before most people have installed an authenticator app.",
            "Set Realm settings, Tokens, User-Initiated Action Lifespan (accessCodeLifespanUserAction) to 30 minutes."),
    LOGIN_TIMEOUT_SHORT(
            Severity.WARNING,
            "The login timeout is shorter than a recovery may take: who rests on one page has to type the secret again.",
            "Set Realm settings, Sessions, Login timeout (accessCodeLifespanLogin) to selfservice.recovery-lifespan or"
                    + " more."),
    FORGOT_PASSWORD_ON(
            Severity.ERROR,
            "Forgot password is on: with a stolen mailbox alone somebody can set a password, and in Keycloak's stock"
                    + " flow an OTP too.",
            "Switch off Realm settings, Login, Forgot password (resetPasswordAllowed)."),
    BRUTE_FORCE_OFF(
            Severity.WARNING,
            "Brute-force detection is off: passwords and one-time codes can be guessed without end.",
            "Switch on Realm settings, Security defenses, Brute force detection (bruteForceProtected)."),
    SECOND_FACTOR_OPTIONAL(
            Severity.ERROR,
            "A flow that people sign in by lets a password alone in, or lets a password alone set an OTP.",
            "Run realm-config/existing-realm/apply.sh --sign-in, which demands a second factor in copies of the flows; or"
                    + " make the step selfservice-otp-required part of the browser flow and"
                    + " selfservice-direct-grant-otp of the direct grant flow, both as required. docs/operating.md."),
    LOCALES_OFF(
            Severity.WARNING,
            "Internationalization is off: pages and mails come in one language only.",
            "Switch on Realm settings, Localization, and choose en, nb and nn."),
    LOCALE_MISSING(
            Severity.OK,
            "A language that we have is not offered.",
            "Add it under Realm settings, Localization, if somebody reads it."),
    LOCALE_UNTRANSLATED(
            Severity.WARNING,
            "A language is offered that our texts don't have: pages would be half in English. For Norwegian we have nb"
                    + " and nn, not no.",
            "Remove it under Realm settings, Localization, or add the texts there."),
    THEME_NOT_OURS(
            Severity.WARNING,
            "A theme of the realm is neither selfservice nor based on it. Without ours as account theme there is no"
                    + " console; without the login theme no Skip on the password page.",
            "Set it to selfservice under Realm settings, Themes, or make selfservice the parent of your own."),
    EVENTS_NOT_STORED(
            Severity.WARNING,
            "User events are not stored: nobody can tell later who helped whom.",
            "Switch on Realm settings, Events, User events settings, Save events; or ship them elsewhere by a listener."),
    EVENT_TYPE_NOT_STORED(
            Severity.WARNING,
            "Some events are stored and a type that we use is not among them.",
            "Add the type under Realm settings, Events, User events settings."),
    ADMIN_EVENTS_NOT_STORED(
            Severity.WARNING,
            "Admin events are not stored: nobody can tell later who changed settings or made somebody an administrator.",
            "Switch on Realm settings, Events, Admin events settings, Save events."),
    PROJECTS_MISSING(Severity.ERROR, "What projects come from is not there, so there are none."),
    PROJECTS_NONE(Severity.WARNING, "There is no project yet."),
    PROJECT_WITHOUT_ADMINISTRATOR(
            Severity.WARNING, "A project has no enabled administrator: its members can't be helped."),
    ADMINISTRATOR_ALONE(
            Severity.WARNING,
            "A project has one enabled administrator only, whom nobody in it can help.",
            "Make another member an administrator. They can help each other if selfservice.help-administrators is"
                    + " true; otherwise ID-porten or you must."),
    NOT_ALL_SHOWN(
            Severity.OK,
            "There is more of the same: not all projects were looked at, or not all findings are shown.",
            "Mend these and ask again.");

    private final Severity severity;
    private final String message;
    private final String remedy;

    /** Mended in the place that projects come from; how, that place knows. */
    Fault(Severity severity, String message) {
        this(severity, message, "");
    }

    Fault(Severity severity, String message, String remedy) {
        this.severity = severity;
        this.message = message;
        this.remedy = remedy;
    }

    /** The finding's {@code id}, e.g. {@code flow_missing}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Severity severity() {
        return severity;
    }

    Finding found() {
        return new Finding(id(), severity, message, remedy, null);
    }

    /** Found in one thing of several: a setting, a language, a project. */
    Finding foundIn(String subject) {
        return new Finding(id(), severity, message, remedy, subject);
    }

    /** The same, with what it looks like there. */
    Finding foundIn(String subject, String detail) {
        return new Finding(id(), severity, message + " " + detail, remedy, subject);
    }
}
