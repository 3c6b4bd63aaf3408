package dev.selfservice.keycloak.delegation.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selfservice.keycloak.delegation.Fake;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.UserModel;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Łukasz Zieliński",
                "J. R. R. Tolkien",
                "J.R.R. Tolkien",
                "Martin Luther King Jr.",
                "Dr. Karl-Theodor Maria Nikolaus von Guttenberg",
                "Mary-Jane O’Neil-D'Arcy",
                "محمد عبد الله",
                "יעל כהן",
                "สมชาย ใจดี",
                "Nguyễn Thị Minh Khai",
                "किरण देवी",
                "山田 太郎",
                "Kari 🙂 Nordmann",
                "Test member12345"
            })
    void aNameStaysAsItIs(String name) {
        assertThat(PersonName.of(user(name, null))).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your link is out of order. Go to",
                "Dr. Karl-Theodor Maria Nikolaus von und zu",
                "go_to_the_other_page_and_type_it",
                "DoNotUseTheLinkBelowTypeTheSecretInMyChat",
                "Do-not-use-link-type-secret-at-portal",
                "www.evil.example",
                "WWW evil",
                "https://evil.example",
                "evil.example/path",
                "Go to evil.example",
                "evil\uFF0Eexample",
                "evil\u3002example",
                "evil.\u200Bexample",
                "e\u2060vil.e\u2060xample",
                "a@b.example",
                "a\uFF20b",
                "10.11.12.13",
                "Call 22 33 44 55 now",
                "Go to 1.1.1.1",
                "evilx\u0301.example",
                "evil.x\u0301\u0302y",
                "Go\u3164to\u3164the\u3164page\u3164and\u3164type\u3164it",
                "Go\u2800to\u2800the\u2800page\u2800and\u2800type\u2800it",
                "Go-to-the-page-and-type-it-at-once",
                "Go’to’the’page’and’type’it’at’once",
                "Ka\u0300\u0301\u0302\u0303\u0304\u0305ri",
                "\u3164",
                "\u202E",
                "...",
                "   "
            })
    void whatIsNoNameGivesWayToTheUserName(String text) {
        assertThat(PersonName.of(user(text, null))).isEqualTo("kari");
        assertThat(PersonName.of(user("Kari", text))).isIn("kari", "Kari", "Kari ...");
        assertThat(PersonName.part(user(text, null), text)).isNull();
    }

    @Test
    void aLongNameIsCutAndALineIsALine() {
        assertThat(PersonName.of(user("A".repeat(255), "B".repeat(255))))
                .hasSize(60)
                .endsWith("A…");
        assertThat(PersonName.of(user("Kari\r\nNordmann\u202E", "\u2066Moe"))).isEqualTo("Kari Nordmann Moe");
    }

    @Test
    void blanksAreOneAndNoneStandsForANameThatIsThere() {
        assertThat(PersonName.of(user("Kari \u202E ", " Nordmann"))).isEqualTo("Kari Nordmann");
        assertThat(PersonName.of(user("Kari\u3000\u2003\u00A0", "Nordmann" + " ".repeat(80) + "Moe")))
                .isEqualTo("Kari Nordmann Moe");
    }

    @Test
    void partsAreCutAlikeAndStandOrGoTogether() {
        UserModel user = user("Kari\u202E", "B".repeat(255));
        assertThat(PersonName.part(user, user.getFirstName())).isEqualTo("Kari");
        assertThat(PersonName.part(user, user.getLastName())).hasSize(60);
        assertThat(PersonName.part(user, null)).isNull();
        assertThat(PersonName.part(user("Kari", "evil.example"), "Kari")).isNull();
    }

    /** Many realms have e-mail addresses for user names: it says who it is, and in a mail it is no link. */
    @Test
    void aUserNameThatIsAnAddressIsShown() {
        UserModel user = Fake.user("kari@example.org");
        assertThat(PersonName.of(user)).isEqualTo("kari@example.org");
        assertThat(PlainText.of(PersonName.of(user))).doesNotContain("@e", ".o").startsWith("kari@");
        assertThat(PersonName.of(Fake.user("k".repeat(255)))).hasSize(60);
    }

    private static UserModel user(@Nullable String first, @Nullable String last) {
        Map<String, Object> answers = new HashMap<>(Map.of("getUsername", "kari"));
        if (first != null) {
            answers.put("getFirstName", first);
        }
        if (last != null) {
            answers.put("getLastName", last);
        }
        return Fake.of(UserModel.class, answers);
    }
}
