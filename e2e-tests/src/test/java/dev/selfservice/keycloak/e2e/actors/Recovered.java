package dev.selfservice.keycloak.e2e.actors;

/** Somebody who has been through a whole recovery. */
public final class Recovered {

    /** The password they chose. */
    public static final String PASSWORD = "Sol-over-Lofoten-2027";

    private Recovered() {}

    /** With a new password and a new OTP, as quickly as pages answer. */
    public static Person after(CalledForHelp call) {
        ScriptedMember member = ScriptedMember.open(call.mail());
        member.secret(call.link().secret());
        member.password(PASSWORD);
        member.choose("otp");
        OtpApp app = member.scan();
        member.otp(app.code());
        if (!member.isDone()) {
            throw new AssertionError("not done: " + member.page().page().text());
        }
        return call.member().with(PASSWORD, app);
    }
}
