import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { stopResetLink, type ResetLink } from "../../api/resetLinks";
import { useConsole } from "../../context";
import { useLeaveGuard, type LeaveGuard } from "../../router/router";
import { Confirm } from "../../ui/Confirm";
import { Failure } from "../../ui/Failure";
import { Icon } from "../../ui/Icon";
import { Notice } from "../../ui/Notice";
import { LinkFacts } from "./LinkFacts";
import { LiveStatus } from "./LiveStatus";
import { isLive } from "./progress";
import { SecretCard } from "./SecretCard";
import { useLiveLink } from "./useLiveLink";
import { useSecret } from "./useSecret";

type Question = { readonly kind: "stop" } | { readonly kind: "leave"; readonly proceed: () => void };

/** What the administrator has in front of them during the call. */
export function CallSheet({ project, initial }: { project: string; initial: ResetLink }) {
  const { t, api } = useConsole();
  const { link, seenAt, failing, update } = useLiveLink(project, initial);
  const { secret, wasShown } = useSecret(link.id);
  const [attempts] = useState(wasShown ? initial.attemptsLeft : null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [stopping, setStopping] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [stopped, setStopped] = useState(false);
  const status = useRef<HTMLHeadingElement>(null);
  const live = isLive(link);

  // Once the member has typed the secret, it isn't needed any more, and the page can be left without a question.
  const worthKeeping = secret !== null && (link.status === "CREATED" || link.status === "SENT");
  const guard = useMemo<LeaveGuard | null>(
    () => (worthKeeping ? (proceed) => setQuestion({ kind: "leave", proceed }) : null),
    [worthKeeping],
  );
  useLeaveGuard(guard);

  const stop = async () => {
    setStopping(true);
    try {
      await stopResetLink(api, project, link.id);
      update({ ...link, status: "REVOKED", endedAt: new Date().toISOString() });
      setFailure(null);
      setStopped(true);
    } catch (error) {
      setFailure(error);
    }
    setStopping(false);
    setQuestion(null);
  };

  // The button that had the focus is gone. Move the focus to where the link's new status stands.
  useEffect(() => {
    if (stopped) status.current?.focus();
  }, [stopped]);

  return (
    <div class="sheet" data-testid="call-sheet">
      <div class="sheet__main">
        {live && secret && <SecretCard secret={secret} />}
        {live && !secret && (
          <Notice tone="info" title={t("call.gone.title")}>
            <p>{t("call.gone.text")}</p>
          </Notice>
        )}
        {failure !== null && <Failure error={failure} />}
        <LiveStatus heading={status} link={link} attempts={attempts} seenAt={seenAt} failing={failing} />
      </div>
      <aside class="sheet__side" aria-label={t("call.facts")}>
        <LinkFacts link={link} />
        {live && (
          <button
            type="button"
            class="button button--quiet-danger"
            data-testid="stop-link"
            onClick={() => setQuestion({ kind: "stop" })}
          >
            <Icon name="stop" />
            {t("call.stop")}
          </button>
        )}
      </aside>
      {question?.kind === "stop" && (
        <Confirm
          title={t("call.stop.title")}
          confirm={t("call.stop.confirm")}
          cancel={t("call.stop.cancel")}
          busy={stopping}
          testId="confirm-stop"
          onConfirm={() => void stop()}
          onCancel={() => setQuestion(null)}
        >
          <p>{t("call.stop.text")}</p>
        </Confirm>
      )}
      {question?.kind === "leave" && (
        <Confirm
          title={t("call.leave.title")}
          confirm={t("call.leave.confirm")}
          cancel={t("call.leave.cancel")}
          testId="confirm-leave"
          onConfirm={question.proceed}
          onCancel={() => setQuestion(null)}
        >
          <p>{t("call.leave.text")}</p>
        </Confirm>
      )}
    </div>
  );
}
