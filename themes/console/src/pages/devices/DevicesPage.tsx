import type { JSX } from "preact";
import { useCallback, useState } from "preact/hooks";
import { endOtherSessions, endSession, listDevices } from "../../api/devices";
import { useConsole } from "../../context";
import { dateTime } from "../../i18n/dates";
import { Confirm } from "../../ui/Confirm";
import { Failure } from "../../ui/Failure";
import { Icon } from "../../ui/Icon";
import { Loaded } from "../../ui/Loaded";
import { Notice } from "../../ui/Notice";
import { PersonalFrame } from "../../ui/PersonalFrame";
import { useResource } from "../../ui/useResource";
import { listSessions, type ListedSession } from "./sessions";

/** Where the person is signed in, with buttons to sign out there. */
export function DevicesPage(): JSX.Element {
  const { t, api } = useConsole();
  const [asking, setAsking] = useState<ListedSession | "others" | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const sessions = useResource(
    useCallback(async (signal: AbortSignal) => listSessions(await listDevices(api, signal)), [api]),
  );

  const end = async (what: ListedSession | "others") => {
    setAsking(null);
    setDone(null);
    setFailure(null);
    try {
      await (what === "others" ? endOtherSessions(api) : endSession(api, what.id));
      setDone(t(what === "others" ? "devices.ended.others" : "devices.ended.one"));
      sessions.reload();
    } catch (error) {
      setFailure(error);
    }
  };
  const title = (session: ListedSession) =>
    session.browserName && session.system
      ? t("devices.name", session.browserName, session.system)
      : session.browserName || session.system || t("devices.unknown");

  return (
    <PersonalFrame>
      {done && <Notice tone="success" takesFocus title={done} />}
      {failure !== null && <Failure error={failure} />}
      <Loaded from={sessions} lines={4}>
        {(list) => (
          <>
            <ul class="rows">
              {list.map((session) => (
                <li key={session.id} class="row">
                  <Icon name={session.mobile ? "phone" : "devices"} />
                  <span class="row__main">
                    <strong>{title(session)}</strong>
                    {session.current && <span class="badge badge--success">{t("devices.current")}</span>}
                    <span class="muted">
                      {t("devices.used", dateTime(t.formats, new Date(session.lastAccess * 1000)))}
                      {session.ipAddress && ` · ${session.ipAddress}`}
                    </span>
                  </span>
                  {!session.current && (
                    <button type="button" class="button" data-testid="end-session" onClick={() => setAsking(session)}>
                      {t("devices.end")}
                      <span class="visually-hidden"> {title(session)}</span>
                    </button>
                  )}
                </li>
              ))}
            </ul>
            {list.some((session) => !session.current) && (
              <button type="button" class="button" onClick={() => setAsking("others")}>
                {t("devices.endOthers")}
              </button>
            )}
          </>
        )}
      </Loaded>
      {asking && (
        <Confirm
          title={t(asking === "others" ? "devices.confirm.others" : "devices.confirm.one")}
          confirm={t("devices.end")}
          onConfirm={() => void end(asking)}
          onCancel={() => setAsking(null)}
        >
          <p>{t("devices.confirm.text")}</p>
        </Confirm>
      )}
    </PersonalFrame>
  );
}
