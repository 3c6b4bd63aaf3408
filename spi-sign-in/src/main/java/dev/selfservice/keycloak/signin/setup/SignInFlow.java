package dev.selfservice.keycloak.signin.setup;

import dev.selfservice.keycloak.signin.otp.DirectGrantOtp;
import dev.selfservice.keycloak.signin.otp.OtpRequiredFactory;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keycloak.authentication.authenticators.browser.OTPFormAuthenticatorFactory;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.authentication.authenticators.conditional.ConditionalCredentialAuthenticatorFactory;
import org.keycloak.authentication.authenticators.conditional.ConditionalUserConfiguredAuthenticatorFactory;
import org.keycloak.authentication.authenticators.directgrant.ValidateOTP;
import org.keycloak.authentication.authenticators.directgrant.ValidatePassword;
import org.keycloak.authentication.authenticators.directgrant.ValidateUsername;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/** The two flows by which people sign in with a password. */
public final class SignInFlow {

    private static final SignInFlow BROWSER = new SignInFlow(
            "browser flow",
            "selfservice browser",
            OtpRequiredFactory.ID,
            Set.of(UsernamePasswordFormFactory.PROVIDER_ID),
            OTPFormAuthenticatorFactory.PROVIDER_ID,
            RealmModel::getBrowserFlow,
            RealmModel::setBrowserFlow);

    private static final SignInFlow DIRECT_GRANT = new SignInFlow(
            "direct grant flow",
            "selfservice direct grant",
            DirectGrantOtp.ID,
            Set.of(ValidateUsername.PROVIDER_ID, ValidatePassword.PROVIDER_ID),
            ValidateOTP.PROVIDER_ID,
            RealmModel::getDirectGrantFlow,
            RealmModel::setDirectGrantFlow);

    /** For browsers, and for applications without one. */
    public static final List<SignInFlow> ALL = List.of(BROWSER, DIRECT_GRANT);

    private static final Set<String> CONDITIONS = Set.of(
            ConditionalUserConfiguredAuthenticatorFactory.PROVIDER_ID,
            ConditionalCredentialAuthenticatorFactory.PROVIDER_ID);

    private final String binding;
    private final String alias;
    private final String otpAlways;
    private final Set<String> password;
    private final String otp;
    private final Function<RealmModel, AuthenticationFlowModel> bound;
    private final BiConsumer<RealmModel, AuthenticationFlowModel> bind;

    private SignInFlow(
            String binding,
            String alias,
            String otpAlways,
            Set<String> password,
            String otp,
            Function<RealmModel, AuthenticationFlowModel> bound,
            BiConsumer<RealmModel, AuthenticationFlowModel> bind) {
        this.binding = binding;
        this.alias = alias;
        this.otpAlways = otpAlways;
        this.password = password;
        this.otp = otp;
        this.bound = bound;
        this.bind = bind;
    }

    /** What an operator calls it. */
    public String binding() {
        return binding;
    }

    /** The name of the flow of ours. */
    String alias() {
        return alias;
    }

    /** The id of our step, which lets nobody by without an OTP. */
    String otpAlways() {
        return otpAlways;
    }

    /** The flow that the realm uses. */
    public AuthenticationFlowModel bound(RealmModel realm) {
        return bound.apply(realm);
    }

    void bind(RealmModel realm, AuthenticationFlowModel flow) {
        bind.accept(realm, flow);
    }

    /** Whether nobody gets through the flow in use with a password alone. */
    public boolean demandsSecondFactor(RealmModel realm) {
        return demands(realm, bound(realm).getId());
    }

    private boolean demands(RealmModel realm, String flowId) {
        return realm.getAuthenticationExecutionsStream(flowId)
                .filter(execution -> !execution.isDisabled() && !execution.isConditional())
                .anyMatch(execution -> execution.isAuthenticatorFlow()
                        ? demands(realm, execution.getFlowId())
                        : execution.isRequired() && otpAlways.equals(execution.getAuthenticator()));
    }

    /** Whether it is a step that asks for user name or password. */
    boolean asksForPassword(AuthenticationExecutionModel execution) {
        return execution.isRequired() && password.contains(String.valueOf(execution.getAuthenticator()));
    }

    /** Whether it asks for nothing but user name, password and OTP: then an OTP that is a must can stand for its rest. */
    boolean isPlain(RealmModel realm, String flowId) {
        return !takesPasskeys(realm)
                && steps(realm, flowId)
                        .allMatch(step -> password.contains(step) || otp.equals(step) || CONDITIONS.contains(step));
    }

    /** Since Keycloak 26.4 the password's page does, where the realm says so, and then needs no OTP. */
    private boolean takesPasskeys(RealmModel realm) {
        return password.contains(UsernamePasswordFormFactory.PROVIDER_ID)
                && Boolean.TRUE.equals(realm.getWebAuthnPolicyPasswordless().isPasskeysEnabled());
    }

    private static Stream<String> steps(RealmModel realm, String flowId) {
        return realm.getAuthenticationExecutionsStream(flowId)
                .filter(execution -> !execution.isDisabled())
                .flatMap(execution -> execution.isAuthenticatorFlow()
                        ? steps(realm, execution.getFlowId())
                        : Stream.of(execution.getAuthenticator()));
    }
}
