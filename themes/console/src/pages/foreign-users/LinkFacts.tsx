import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { linkName, type ResetLink } from "../../api/resetLinks";
import { useConsole } from "../../context";
import { countdown, dateTimeInZone, foreignTimeZone, zoneCity } from "../../i18n/dates";
import { Isolated } from "../../ui/Isolated";
import { isLive } from "./progress";

/** How long the link lasts, and what was chosen when it was created. */
export function LinkFacts({ link }: { link: ResetLink }) {
  const { t } = useConsole();
  const expires = new Date(link.expiresAt);
  const zone = foreignTimeZone(link.member.zoneinfo);
  return (
    <dl class="facts">
      {isLive(link) && (
        <Fact name={t("facts.timeLeft")}>
          <Countdown until={expires} />
        </Fact>
      )}
      <Fact name={t("facts.validUntil")}>
        <time dateTime={link.expiresAt}>{dateTimeInZone(t.formats, expires)}</time>
        {zone && (
          <span class="muted">{t("facts.memberZone", dateTimeInZone(t.formats, expires, zone), zoneCity(zone))}</span>
        )}
      </Fact>
      {link.emailedTo && <Fact name={t("facts.emailedTo")}>{link.emailedTo}</Fact>}
      <Fact name={t("facts.member")}>
        <Isolated>{link.member.username ?? "–"}</Isolated>
      </Fact>
      <Fact name={t("facts.check")}>{t(`check.${link.identityCheck}`)}</Fact>
      {link.note && (
        <Fact name={t("note.label")}>
          <Isolated>{link.note}</Isolated>
        </Fact>
      )}
      <Fact name={t("links.createdBy")}>
        <Isolated>{linkName(link.createdBy)}</Isolated>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Changes every second. A screen reader reads it only when asked to. */
function Countdown({ until }: { until: Date }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span class="countdown" role="timer" aria-live="off">
      {countdown(until.getTime() - now)}
    </span>
  );
}
