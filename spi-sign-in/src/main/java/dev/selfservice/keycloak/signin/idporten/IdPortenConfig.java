package dev.selfservice.keycloak.signin.idporten;

import static org.keycloak.OAuth2Constants.PKCE_METHOD_S256;
import static org.keycloak.common.util.UriUtils.checkUrl;

import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.broker.oidc.OIDCIdentityProviderConfig;
import org.keycloak.broker.provider.IdentityBrokerException;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderSyncMode;
import org.keycloak.models.RealmModel;

/**
 * What an operator sets (client id and secret, issuer, level) and what holds whatever is set: PKCE, signatures checked,
 * nonce, no token kept, no e-mail address trusted, nothing asked of the user-info endpoint. The endpoints come from the
 * issuer's own metadata unless they are set.
 */
final class IdPortenConfig extends OIDCIdentityProviderConfig {

    private static final Logger LOG = Logger.getLogger(IdPortenConfig.class);

    private final @Nullable Discovery discovery;

    /** For one that is in use. */
    IdPortenConfig(IdentityProviderModel model, Discovery discovery) {
        super(model);
        this.discovery = discovery;
    }

    /** For one that is being made. */
    IdPortenConfig() {
        this.discovery = null;
    }

    /** The level that a sign-in must reach. */
    Level requiredLevel() {
        return Level.ofSetting(getConfig().get(Level.SETTING));
    }

    @Override
    public void validate(RealmModel realm) {
        checkUrl(realm.getSslRequired(), getIssuer(), ISSUER);
        requiredLevel();
    }

    @Override
    public String getAuthorizationUrl() {
        return endpoint(super.getAuthorizationUrl(), Metadata::authorization);
    }

    @Override
    public String getTokenUrl() {
        return endpoint(super.getTokenUrl(), Metadata::token);
    }

    @Override
    public String getJwksUrl() {
        return endpoint(super.getJwksUrl(), Metadata::keys);
    }

    /** None while ID-porten can't say: signing out here must not depend on it. */
    @Override
    @SuppressWarnings("NullAway") // Keycloak takes null for an issuer that has none.
    public String getLogoutUrl() {
        try {
            return endpoint(super.getLogoutUrl(), Metadata::logout);
        } catch (IdentityBrokerException e) {
            LOG.warnf("People are signed out here only: %s", e.getMessage());
            return null;
        }
    }

    @SuppressWarnings("NullAway") // Keycloak's own getters give null for what is not known.
    private String endpoint(@Nullable String set, Function<Metadata, @Nullable String> published) {
        if ((set == null || set.isBlank()) && discovery != null) {
            return published.apply(discovery.of(getIssuer()));
        }
        return set;
    }

    @Override
    public boolean isPkceEnabled() {
        return true;
    }

    @Override
    public String getPkceMethod() {
        return PKCE_METHOD_S256;
    }

    @Override
    public boolean isValidateSignature() {
        return true;
    }

    @Override
    public boolean isUseJwksUrl() {
        return true;
    }

    @Override
    public boolean isDisableNonce() {
        return false;
    }

    @Override
    public boolean isDisableUserInfoService() {
        return true;
    }

    @Override
    public boolean isPassMaxAge() {
        return true;
    }

    @Override
    public Boolean isTrustEmail() {
        return false;
    }

    @Override
    public Boolean isStoreToken() {
        return false;
    }

    @Override
    public boolean isStoreTokenInSession() {
        return false;
    }

    /** The token has the national identity number in it; kept for a sign-out, it would lie in the database. */
    @Override
    public boolean isSendIdTokenOnLogout() {
        return false;
    }

    @Override
    public boolean isSendClientIdOnLogout() {
        return true;
    }

    @Override
    public IdentityProviderSyncMode getSyncMode() {
        return IdentityProviderSyncMode.IMPORT;
    }
}
