package dev.selfservice.keycloak.signin.otp;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import org.keycloak.credential.CredentialModel;
import org.keycloak.forms.login.freemarker.model.TotpBean;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * What the enrolment's template reads. Keycloak's bean sends the links between QR code and text key to its own action,
 * and asks for a label when there is an OTP already; here the links stay with us and the old OTP goes.
 */
public final class ReplacingTotpBean extends TotpBean {

    private final RealmModel realm;
    private final UserModel user;
    private final URI pageUri;

    /**
     * Makes the bean of one rendering.
     *
     * @param pageUri this page again, by GET
     * @param seed the seed that the server made for this enrolment
     */
    public ReplacingTotpBean(KeycloakSession session, RealmModel realm, UserModel user, URI pageUri, String seed) {
        super(session, realm, user, UriBuilder.fromUri(pageUri), seed);
        this.realm = realm;
        this.user = user;
        this.pageUri = pageUri;
    }

    @Override
    public String getManualUrl() {
        return mode("manual");
    }

    @Override
    public String getQrUrl() {
        return mode("qr");
    }

    @Override
    public List<CredentialModel> getOtpCredentials() {
        return List.of();
    }

    /** For an app on the same phone: the {@code otpauth://} URI that the QR code has. */
    public String getOtpAuthUri() {
        return realm.getOTPPolicy().getKeyURI(realm, user, getTotpSecret());
    }

    private String mode(String mode) {
        return UriBuilder.fromUri(pageUri)
                .replaceQueryParam("mode", mode)
                .build()
                .toString();
    }
}
