package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.resetlink.Redemption;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkPolicy;
import dev.selfservice.keycloak.resetlink.secret.LinkToken;
import dev.selfservice.keycloak.resetlink.secret.Secret;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

/**
 * The page that names the project and asks for the secret. It names no person, so that the mail alone doesn't tell who it
 * is for.
 */
final class SecretStep {

    static final String FIELD = "secret";

    private final Step next;

    SecretStep(Step next) {
        this.next = next;
    }

    Response show(Recovery recovery) {
        return render(recovery, RecoveryForm.of(recovery.flow(), Page.SECRET));
    }

    /** With a word on why the member is asked again. */
    Response show(Recovery recovery, String message) {
        return render(recovery, RecoveryForm.of(recovery.flow(), Page.SECRET).setInfo(message));
    }

    /**
     * Tries what was typed.
     *
     * @param takenOver what to show when the secret is right and another browser was faster since
     */
    Response submit(Recovery recovery, Guard guard, MultivaluedMap<String, String> form, Supplier<Response> takenOver) {
        String typed = form.getFirst(FIELD);
        if (typed == null || typed.isBlank()) {
            return showError(recovery, new FormMessage(FIELD, "resetLinkSecretMissing"));
        }
        if (Secret.isTooLong(typed)) {
            return showError(recovery, new FormMessage(FIELD, "resetLinkSecretTooLong"));
        }
        ResetLink link = recovery.link();
        ResetLinkPolicy policy = ResetLinkPolicy.of(recovery.flow().getRealm());
        return new Redemption(recovery.session(), policy, new SecretWitness(link))
                .attempt(link, recovery.token(), Secret.parse(typed))
                .match(new Answers(recovery, guard, takenOver));
    }

    /** What the member sees after an attempt. */
    private final class Answers implements Redemption.Cases<Response> {

        private final Recovery recovery;
        private final Guard guard;
        private final Supplier<Response> takenOver;

        private Answers(Recovery recovery, Guard guard, Supplier<Response> takenOver) {
            this.recovery = recovery;
            this.guard = guard;
            this.takenOver = takenOver;
        }

        @Override
        public Response redeemed(Redemption.Redeemed redeemed) {
            return guard.hold(redeemed.nonce())
                    .map(held -> begin(held, redeemed.nonce()))
                    .orElseGet(takenOver);
        }

        private Response begin(HeldRecovery held, LinkToken nonce) {
            new NonceCookie(held.session()).set(nonce);
            held.state().speak(held.session().getContext().resolveLocale(held.member()));
            held.state().redeemed();
            return next.show(held);
        }

        @Override
        public Response wrong(Redemption.Wrong wrong) {
            return showError(recovery, new FormMessage(FIELD, "resetLinkSecretWrong", wrong.attemptsLeft()));
        }

        @Override
        public Response locked(Redemption.Locked locked) {
            return dead();
        }

        @Override
        public Response refused(Redemption.Refused refused) {
            return dead();
        }

        private Response dead() {
            return DeadLinkPage.render(recovery.session());
        }
    }

    private static Response showError(Recovery recovery, FormMessage error) {
        return render(recovery, RecoveryForm.of(recovery.flow(), Page.SECRET).addError(error));
    }

    private static Response render(Recovery recovery, LoginFormsProvider form) {
        return form.setAttribute("projectName", recovery.projectName())
                .setAttribute("maxLength", Secret.MAX_TYPED_LENGTH)
                .createForm("reset-link-secret.ftl");
    }
}
