import { useState } from "preact/hooks";
import { useConsole } from "../context";
import { Notice } from "./Notice";

/**
 * The outcome of one of Keycloak's own pages. Shown once, after the person has come back from it.
 *
 * @param topic first part of the message keys
 */
export function OutcomeNotice({ action, topic }: { action: string; topic: string }) {
  const { t, session } = useConsole();
  const [outcome] = useState(() => session.takeOutcome(action));
  if (!outcome) return null;
  const tone = outcome === "success" ? "success" : outcome === "cancelled" ? "info" : "danger";
  return (
    <Notice tone={tone} takesFocus title={t(`${topic}.${outcome}.title`)}>
      <p>{t(`${topic}.${outcome}.text`)}</p>
    </Notice>
  );
}
