package dev.selfservice.keycloak.operator.check;

import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/** Is there a mail server to send by, and an address to send from? Whether it answers, only a mail can tell. */
final class MailCheck implements Check {

    @Override
    public Stream<Finding> look(RealmModel realm) {
        Map<String, String> smtp = realm.getSmtpConfig();
        boolean set = Stream.of("host", "from")
                .allMatch(key -> smtp.get(key) != null && !smtp.get(key).isBlank());
        return set ? Stream.empty() : Stream.of(Fault.MAIL_NOT_SET.found());
    }
}
