package dev.selfservice.keycloak.themes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** The texts of one theme type in one language, read as Keycloak reads them. */
final class Bundle {

    private Bundle() {}

    /** The texts of Keycloak's {@code base} theme in English. */
    static Map<String, String> stock(String type) {
        return read("theme/base/" + type + "/messages/messages_en.properties");
    }

    /** Our own texts; a key that occurs twice or a byte that is not UTF-8 is an error. */
    static Map<String, String> own(String type, String language) {
        return read("theme/selfservice/" + type + "/messages/messages_" + language + ".properties");
    }

    /** The texts that stand beside the Java that renders them, in another module; its own tests hold their keys. */
    static Map<String, String> ofModule(String module, String language) {
        Path file = Path.of(
                "..", module, "src/main/resources/theme-resources/messages/messages_" + language + ".properties");
        try (var stream = Files.newInputStream(file)) {
            return read("selfservice " + file, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** What an English reader sees: ours on top of Keycloak's. */
    static Map<String, String> english(String type) {
        Map<String, String> texts = new LinkedHashMap<>(stock(type));
        texts.putAll(own(type, "en"));
        return texts;
    }

    private static Map<String, String> read(String resource) {
        try (var stream = Bundle.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return read(resource, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static Map<String, String> read(String resource, InputStream stream) throws IOException {
        Properties properties = new Once(resource);
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        properties.load(new InputStreamReader(stream, strict));
        Map<String, String> texts = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /** Properties keep the last of two equal keys without a word; here the second one is refused. */
    private static final class Once extends Properties {
        private final String resource;

        Once(String resource) {
            this.resource = resource;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            if (resource.contains("selfservice") && containsKey(key)) {
                throw new IllegalStateException(resource + " has " + key + " twice");
            }
            return super.put(key, value);
        }
    }
}
