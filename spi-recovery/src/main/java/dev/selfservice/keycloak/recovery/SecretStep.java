package dev.selfservice.keycloak.recovery;

import dev.selfservice.keycloak.resetlink.Redemption;
import dev.selfservice.keycloak.resetlink.ResetLink;
import dev.selfservice.keycloak.resetlink.ResetLinkPolicy;
import dev.selfservice.keycloak.resetlink.secret.Secret;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

/** The page that names the project and asks for the secret. It names no person: the mail alone tells nobody whom. */
final class SecretStep implements Step {

    static final String FIELD = "secret";

    private final Step next;

    SecretStep(Step next) {
        this.next = next;
    }

    @Override
    public Response show(Recovery recovery) {
        return render(recovery, RecoveryForm.of(recovery.flow(), Page.SECRET));
    }

    /** With a word on why the member is asked again. */
    Response show(Recovery recovery, String message) {
        return render(recovery, RecoveryForm.of(recovery.flow(), Page.SECRET).setInfo(message));
    }

    @Override
    public Response submit(Recovery recovery, MultivaluedMap<String, String> form) {
        String typed = form.getFirst(FIELD);
        if (typed == null || typed.isBlank()) {
            return showError(recovery, new FormMessage(FIELD, "resetLinkSecretMissing"));
        }
        if (Secret.isTooLong(typed)) {
            return showError(recovery, new FormMessage(FIELD, "resetLinkSecretTooLong"));
        }
        ResetLink link = recovery.link();
        ResetLinkPolicy policy = ResetLinkPolicy.of(recovery.flow().getRealm());
        Redemption.Outcome outcome = new Redemption(recovery.session(), policy, new SecretWitness(link))
                .attempt(link, recovery.token(), Secret.parse(typed));
        if (outcome instanceof Redemption.Redeemed redeemed) {
            return redeemed(recovery, redeemed);
        }
        if (outcome instanceof Redemption.Wrong wrong) {
            return showError(recovery, new FormMessage(FIELD, "resetLinkSecretWrong", wrong.attemptsLeft()));
        }
        return DeadLinkPage.render(recovery.session());
    }

    private Response redeemed(Recovery recovery, Redemption.Redeemed redeemed) {
        new NonceCookie(recovery.session()).set(redeemed.nonce());
        recovery.state().speak(recovery.session().getContext().resolveLocale(recovery.member()));
        recovery.state().go(Page.PASSWORD);
        return next.show(recovery);
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
