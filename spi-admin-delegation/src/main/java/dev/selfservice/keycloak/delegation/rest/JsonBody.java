package dev.selfservice.keycloak.delegation.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request's JSON to the letter: what isn't exactly of the wanted type is refused, nothing is guessed.
 *
 * <p>Refused with 400 {@code invalid_request}: malformed or empty, over {@value #LARGEST} bytes, not in UTF-8 (RFC 8259,
 * section 8.1) or with a byte order mark, unknown or repeated fields, anything after the value, numbers for texts and the like, null or nothing for a primitive, a text with a
 * character that can't be stored. An absent field of another type is null.
 */
public final class JsonBody {

    private static final int LARGEST = 64 * 1024;

    private static final ObjectMapper STRICT = strict();

    private JsonBody() {}

    /**
     * The value that a request's body declares and holds.
     *
     * @param type a record, with types of {@code java.lang}, enums and records in it
     * @throws ApiException 415 {@code unsupported_media_type} when the body isn't declared as JSON; 400 as above
     */
    public static <T> T read(HttpHeaders headers, byte @Nullable [] body, Class<T> type) {
        if (!isJson(headers)) {
            throw ApiException.of(Status.UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type");
        }
        return read(body, type);
    }

    /**
     * As {@link #read(HttpHeaders, byte[], Class)}, for a body whose media type is checked already.
     *
     * @throws ApiException 400 {@code invalid_request}
     */
    public static <T> T read(byte @Nullable [] body, Class<T> type) {
        if (body == null || body.length > LARGEST) {
            throw ApiException.invalidRequest();
        }
        T value;
        try {
            // Decoded here: Jackson guesses the encoding, and reads sequences of bytes that UTF-8 forbids.
            value = STRICT.readValue(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString(), type);
        } catch (IOException e) {
            throw ApiException.invalidRequest();
        }
        if (value == null) {
            throw ApiException.invalidRequest();
        }
        return value;
    }

    private static boolean isJson(HttpHeaders headers) {
        MediaType type = headers.getMediaType();
        return type != null
                && "application".equalsIgnoreCase(type.getType())
                && "json".equalsIgnoreCase(type.getSubtype())
                && "utf-8".equalsIgnoreCase(type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8"));
    }

    private static ObjectMapper strict() {
        JsonMapper.Builder mapper = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .addModule(new SimpleModule().addDeserializer(String.class, new StorableText()));
        mapper.withCoercionConfigDefaults(defaults -> {
            for (CoercionInputShape shape : CoercionInputShape.values()) {
                defaults.setCoercion(shape, CoercionAction.Fail);
            }
        });
        return mapper.build();
    }
}
