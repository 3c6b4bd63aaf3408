import { ApiError, OfflineError, SessionEndedError } from "../api/errors";
import { useConsole } from "../context";
import type { Translator } from "../i18n/translator";
import { Notice } from "./Notice";

/** What happened, what to do, and the button that does it. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t, session } = useConsole();
  if (error instanceof SessionEndedError) {
    return (
      <Notice tone="warning" live title={t("error.session.title")}>
        <p>{t("error.session.text")}</p>
        <button type="button" class="button" onClick={() => void session.signIn(location.href, t.locale)}>
          {t("action.signInAgain")}
        </button>
      </Notice>
    );
  }
  const { title, text } = failureWords(error, t);
  // What doesn't exist won't exist at the next try either.
  const lasting = error instanceof ApiError && error.status === 404;
  return (
    <Notice tone="danger" live title={title}>
      <p>{text}</p>
      {retry && !lasting && (
        <button type="button" class="button" onClick={retry}>
          {t("action.retry")}
        </button>
      )}
    </Notice>
  );
}

/** The words for a failure come from the console's own bundle. The server's text is used only where that has none. */
export function failureWords(error: unknown, t: Translator): { title: string; text: string } {
  if (error instanceof OfflineError) return { title: t("error.offline.title"), text: t("error.offline.text") };
  if (!(error instanceof ApiError)) return { title: t("error.unexpected.title"), text: t("error.unexpected.text") };
  if (error.code === "limit_reached") {
    const minutes = Math.max(1, Math.ceil((error.details.retryAfter ?? 60) / 60));
    return { title: t("error.limit_reached.title"), text: t.count("error.limit_reached.text", minutes) };
  }
  if (error.code === "member_not_eligible") {
    return { title: t("error.member_not_eligible.title"), text: ineligibility(error.details.reason ?? null, t) };
  }
  const known = `error.${error.code}`;
  if (t.has(`${known}.title`)) return { title: t(`${known}.title`), text: t(`${known}.text`) };
  return { title: t("error.unexpected.title"), text: error.text || t("error.unexpected.text") };
}

/** Why a member can't be chosen. */
export function ineligibility(reason: string | null, t: Translator): string {
  const key = `ineligible.${reason}`;
  return t(t.has(key) ? key : "ineligible.other");
}
