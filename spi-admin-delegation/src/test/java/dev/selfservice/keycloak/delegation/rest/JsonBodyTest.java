package dev.selfservice.keycloak.delegation.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selfservice.keycloak.delegation.Fake;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonBodyTest {

    enum Check {
        VIDEO
    }

    record Body(String text, Check check, Integer boxed) {}

    record Primitives(int number, boolean flag) {}

    @Test
    void whatIsAsItMustBe() {
        assertThat(read("{\"text\":\"æ€\uD83D\uDE00\",\"check\":\"VIDEO\",\"boxed\":7}"))
                .isEqualTo(new Body("æ€\uD83D\uDE00", Check.VIDEO, 7));
        assertThat(read("{}")).isEqualTo(new Body(null, null, null));
        assertThat(JsonBody.read("{\"number\":1,\"flag\":false}".getBytes(UTF_8), Primitives.class))
                .isEqualTo(new Primitives(1, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"x\"",
                "1",
                "{",
                "{}{}",
                "{},",
                "{}x",
                "{text:\"a\"}",
                "{'text':'a'}",
                "{/**/}",
                "[{\"text\":\"a\"}]",
                "{\"unknown\":1}",
                "{\"text\":\"a\",\"text\":\"a\"}",
                "{\"text\":1}",
                "{\"text\":1.5}",
                "{\"text\":true}",
                "{\"text\":[\"a\"]}",
                "{\"text\":{}}",
                "{\"text\":\"\\u0000\"}",
                "{\"text\":\"\\ud800\"}",
                "{\"check\":\"PHONE\"}",
                "{\"check\":\"video\"}",
                "{\"check\":\"\"}",
                "{\"check\":0}",
                "{\"check\":\"0\"}",
                "{\"boxed\":\"7\"}",
                "{\"boxed\":7.0}",
                "{\"boxed\":true}",
                "{\"boxed\":\"\"}",
                "{\"boxed\":99999999999}"
            })
    void anythingElseIsRefused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(ApiException.class).hasMessage("invalid_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"number\":1}",
                "{\"flag\":true}",
                "{\"number\":null,\"flag\":true}",
                "{\"number\":1,\"flag\":null}",
                "{\"number\":1,\"flag\":1}",
                "{\"number\":1,\"flag\":\"true\"}",
                "{\"number\":\"1\",\"flag\":true}"
            })
    void primitivesAreRequired(String json) {
        assertThatThrownBy(() -> JsonBody.read(json.getBytes(UTF_8), Primitives.class))
                .isInstanceOf(ApiException.class);
    }

    @Test
    void aBodyOfMoreThan64KilobytesIsRefused() {
        String padding = " ".repeat(64 * 1024 - 2);
        assertThat(read("{" + padding + "}")).isNotNull();
        assertThatThrownBy(() -> read("{" + padding + " }")).isInstanceOf(ApiException.class);
    }

    @Test
    void noBodyOrBrokenUtf8() {
        assertThatThrownBy(() -> JsonBody.read(null, Body.class)).isInstanceOf(ApiException.class);
        byte[] broken = {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xC3, '"', '}'};
        assertThatThrownBy(() -> JsonBody.read(broken, Body.class)).isInstanceOf(ApiException.class);
    }

    /** RFC 8259, section 8.1: JSON between systems is UTF-8. A parser that guesses takes the others, too. */
    @ParameterizedTest
    @CsvSource({
        "UTF-8,    true",
        "US-ASCII, true",
        "UTF-16,   false",
        "UTF-16LE, false",
        "UTF-16BE, false",
        "UTF-32LE, false",
        "UTF-32BE, false",
        "IBM037,   false"
    })
    void theEncodingIsNotGuessed(Charset encoding, boolean taken) {
        byte[] body = "{\"check\":\"VIDEO\"}".getBytes(encoding);
        ThrowingCallable read = () -> JsonBody.read(body, Body.class);

        if (taken) {
            assertThatCode(read).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(read).hasMessage("invalid_request");
        }
    }

    @Test
    void utf8IsAsStrictAsItsStandard() {
        for (byte[] broken : List.of(
                new byte[] {(byte) 0xC0, (byte) 0xAF},
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                new byte[] {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
                new byte[] {(byte) 0xE6})) {
            assertThatThrownBy(() -> JsonBody.read(textOf(broken), Body.class)).hasMessage("invalid_request");
        }
        assertThat(JsonBody.read(textOf("\u00E6".getBytes(UTF_8)), Body.class).text())
                .isEqualTo("\u00E6");
    }

    private static byte[] textOf(byte[] text) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("{\"text\":\"".getBytes(UTF_8));
        body.writeBytes(text);
        body.writeBytes("\"}".getBytes(UTF_8));
        return body.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        // type, subtype, charset, taken
        "application, json,         ,           true",
        "APPLICATION, JSON,         ,           true",
        "application, json,         utf-8,      true",
        "application, json,         UTF-8,      true",
        "application, json,         iso-8859-1, false",
        "application, problem+json, ,           false",
        "application, xml,          ,           false",
        "text,        json,         ,           false",
        "*,           *,            ,           false",
        ",            ,             ,           false"
    })
    void aBodyIsReadWhenItIsDeclaredAsJson(String type, String subtype, String charset, boolean taken) {
        Map<String, Object> header = type == null
                ? Map.of()
                : Map.of(
                        "getMediaType",
                        new MediaType(
                                type,
                                subtype,
                                charset == null ? Map.of() : Map.of(MediaType.CHARSET_PARAMETER, charset)));
        ThrowingCallable read =
                () -> JsonBody.read(Fake.of(HttpHeaders.class, header), "{}".getBytes(UTF_8), Body.class);

        if (taken) {
            assertThatCode(read).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(read).hasMessage("unsupported_media_type");
        }
    }

    @ParameterizedTest
    @CsvSource({"d7ff, true", "d800, false", "dbff, false", "dc00, false", "dfff, false", "e000, true", "0001, true"})
    void halvesOfSurrogatePairsAreRefusedAndTheirNeighboursAreNot(String codeUnit, boolean stored) {
        ThrowingCallable read = () -> read("{\"text\":\"\\u" + codeUnit + "\"}");

        if (stored) {
            assertThatCode(read).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(read).hasMessage("invalid_request");
        }
    }

    private static Body read(String json) {
        return JsonBody.read(json.getBytes(UTF_8), Body.class);
    }
}
