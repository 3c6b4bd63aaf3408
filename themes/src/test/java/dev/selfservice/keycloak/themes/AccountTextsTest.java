package dev.selfservice.keycloak.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The console is our own and asks for few of the account theme's texts. But Keycloak's account interface answers with
 * keys of its own, and a realm's user profile names its fields by them: those must be there in every language.
 */
class AccountTextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+");

    /** Labels of the attributes that Keycloak has texts for. */
    private static final List<String> ATTRIBUTES = List.of(
            "username",
            "email",
            "firstName",
            "lastName",
            "givenName",
            "familyName",
            "fullName",
            "address",
            "street",
            "locality",
            "region",
            "postal_code",
            "country",
            "phoneNumber",
            "phoneNumberVerified",
            "emailVerified",
            "website",
            "gender",
            "birthday",
            "zoneinfo");

    /** What AccountRestService, LinkedAccountsResource and the user profile's validators answer with (26.7.4). */
    private static final List<String> ANSWERS = List.of(
            "readOnlyUserMessage",
            "readOnlyUsernameMessage",
            "updateReadOnlyAttributesRejectedMessage",
            "missingUsernameMessage",
            "missingEmailMessage",
            "missingFirstNameMessage",
            "missingLastNameMessage",
            "invalidEmailMessage",
            "usernameExistsMessage",
            "emailExistsMessage",
            "invalidPasswordExistingMessage",
            "accountDisabledMessage",
            "accountTemporarilyDisabledMessage",
            "missingIdentityProviderMessage",
            "identityProviderNotFoundMessage",
            "identityProviderAlreadyLinkedMessage",
            "identityProviderRedirectErrorMessage",
            "federatedIdentityRemovingLastProviderMessage",
            "federatedIdentityLinkNotActiveMessage",
            "federatedIdentityBoundOrganization",
            "clientNotFoundMessage");

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "nn"})
    void everythingThatKeycloakMayAnswerIsThere(String language) {
        Stream<String> validators = Bundle.stock("account").keySet().stream().filter(key -> key.startsWith("error-"));
        assertThat(Bundle.own("account", language).keySet())
                .containsAll(validators.toList())
                .containsAll(ATTRIBUTES)
                .containsAll(ANSWERS);
    }

    /** So that a new Keycloak that renames a key doesn't leave a text behind that nobody reads. */
    @ParameterizedTest
    @ValueSource(strings = {"account"})
    void keysOfKeycloaksAreStillKeycloaks(String type) {
        assertThat(Bundle.stock(type).keySet()).containsAll(ATTRIBUTES).containsAll(ANSWERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn"})
    void theLanguagesSayTheSameThings(String language) {
        Map<String, String> english = Bundle.own("account", "en");
        Map<String, String> other = Bundle.own("account", language);
        assertThat(other.keySet()).isEqualTo(english.keySet());
        assertThat(other)
                .allSatisfy((key, text) ->
                        assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.get(key))));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
