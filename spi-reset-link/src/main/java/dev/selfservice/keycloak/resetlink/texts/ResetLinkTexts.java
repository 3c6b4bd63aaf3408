package dev.selfservice.keycloak.resetlink.texts;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.theme.PropertiesUtil;
import org.keycloak.theme.ThemeResourceProvider;
import org.keycloak.theme.ThemeResourceProviderFactory;

/**
 * The texts of this jar. Keycloak itself reads {@code theme-resources/messages/messages_*.properties} of one jar only,
 * whichever the class path names first; a provider of its own keeps ours from being left out.
 */
public final class ResetLinkTexts implements ThemeResourceProvider, ThemeResourceProviderFactory {

    private static final String BUNDLE = "/theme-resources/messages/reset-link_";

    @Override
    public Properties getMessages(String baseBundlename, Locale locale) throws IOException {
        Properties messages = new Properties();
        try (InputStream bundle = getClass().getResourceAsStream(BUNDLE + locale + ".properties")) {
            if (bundle != null) {
                PropertiesUtil.readCharsetAware(messages, bundle);
            }
        }
        return messages;
    }

    /** Templates are found by Keycloak's own provider: their names are unique. */
    @Override
    public @Nullable URL getTemplate(String name) {
        return null;
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String path) {
        return null;
    }

    @Override
    public ThemeResourceProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public String getId() {
        return "selfservice-reset-link";
    }

    @Override
    public void close() {}
}
