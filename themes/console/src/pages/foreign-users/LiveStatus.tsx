import type { RefObject } from "preact";
import { useConsole } from "../../context";
import type { ResetLink } from "../../api/resetLinks";
import { timeOfDay } from "../../i18n/dates";
import { Icon, type IconName } from "../../ui/Icon";
import { Notice, type NoticeTone } from "../../ui/Notice";
import { isEnded, isLive, steps, wrongSecrets, type EndedStatus, type Step, type StepState } from "./progress";
import { StatusBadge } from "./StatusBadge";

interface LiveStatusProps {
  heading: RefObject<HTMLHeadingElement | null>;
  link: ResetLink;
  /** How many tries for the secret the link had at first; null when not known. */
  attempts: number | null;
  seenAt: Date;
  failing: boolean;
}

const icons: Record<StepState, IconName> = { done: "check", current: "clock", waiting: "circle", failed: "cross" };

/** The link's progress step by step. Changes are read out. */
export function LiveStatus({ heading, link, attempts, seenAt, failing }: LiveStatusProps) {
  const { t } = useConsole();
  const wrong = wrongSecrets(link, attempts);
  const all = steps(link);
  const latest = all.filter((step) => step.state === "done").at(-1);
  return (
    <section class="live" data-testid="live-status" data-status={link.status} aria-labelledby="live-title">
      <div class="live__head">
        <h2 id="live-title" ref={heading} tabIndex={-1}>
          {t("live.title")}
        </h2>
        <StatusBadge status={link.status} />
      </div>
      <p class="visually-hidden" role="status">
        {t(`status.${link.status}`)}
        {latest && `. ${stepText(latest, link)}`}
        {wrong > 0 && attempts !== null && `. ${t("live.wrong", wrong, attempts)}`}
      </p>
      <ol class="steps">
        {all.map((step) => (
          <li key={step.name} class={`step step--${step.state}`} data-step={step.name} data-state={step.state}>
            <Icon name={icons[step.state]} />
            <span>
              {stepText(step, link)}
              {step.at && <span class="muted"> {timeOfDay(t.formats, new Date(step.at))}</span>}
              <span class="visually-hidden"> ({t(`step.state.${step.state}`)})</span>
              {step.name === "secret" && wrong > 0 && attempts !== null && (
                <span class="step__remark">{t("live.wrong", wrong, attempts)}</span>
              )}
              {step.name === "secret" && attempts === null && isLive(link) && (
                <span class="muted step__remark">{t.count("live.attemptsLeft", link.attemptsLeft)}</span>
              )}
              {step.name === "opened" && step.state === "done" && step.at && link.redeemedAt === null && (
                <span class="muted step__remark">{t("live.opened.hint")}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
      {isEnded(link.status) && <Ending status={link.status} />}
      {isLive(link) && (
        <p class={failing ? "live__seen live__seen--failing" : "live__seen"}>
          {t(failing ? "live.failing" : "live.seen", timeOfDay(t.formats, seenAt))}
        </p>
      )}
    </section>
  );

  function stepText(step: Step, { passwordOutcome }: ResetLink): string {
    if (step.name === "password" && passwordOutcome) return t(`step.password.${passwordOutcome}`);
    return t(`step.${step.name}.${step.state === "done" ? "done" : "open"}`);
  }
}

const tones: Record<EndedStatus, NoticeTone> = {
  COMPLETED: "success",
  MAIL_FAILED: "danger",
  LOCKED: "danger",
  EXPIRED: "warning",
  REVOKED: "warning",
  REPLACED: "info",
};

/** What the end of the link means, and what to do now. */
function Ending({ status }: { status: EndedStatus }) {
  const { t } = useConsole();
  return (
    <Notice tone={tones[status]} title={t(`ending.${status}.title`)}>
      <p>{t(`ending.${status}.text`)}</p>
    </Notice>
  );
}
