import { useEffect, useState } from "preact/hooks";
import { getResetLink, type ResetLink } from "../../api/resetLinks";
import { useConsole } from "../../context";
import { after, start, type Poll, type Rhythm } from "./polling";
import { isLive } from "./progress";

export interface LiveLink {
  readonly link: ResetLink;
  /** When the server last answered. */
  readonly seenAt: Date;
  /** The last poll brought no answer. */
  readonly failing: boolean;
  readonly update: (link: ResetLink) => void;
}

/** Polls a link until it ends. Pauses while the page is hidden. */
export function useLiveLink(project: string, initial: ResetLink): LiveLink {
  const { api } = useConsole();
  const [state, setState] = useState({ link: initial, seenAt: new Date(), failing: false });
  const live = isLive(state.link);

  useEffect(() => {
    if (!live) return;
    const controller = new AbortController();
    let rhythm: Rhythm = start;
    let known = JSON.stringify(initial);
    let timer = 0;

    const poll = async (): Promise<Poll> => {
      try {
        const link = await getResetLink(api, project, initial.id, controller.signal);
        const changed = JSON.stringify(link) !== known;
        known = JSON.stringify(link);
        setState({ link, seenAt: new Date(), failing: false });
        return changed ? "changed" : "unchanged";
      } catch {
        if (!controller.signal.aborted) setState((previous) => ({ ...previous, failing: true }));
        return "failed";
      }
    };
    const tick = async () => {
      rhythm = after(await poll(), rhythm);
      schedule();
    };
    const schedule = () => {
      clearTimeout(timer);
      if (controller.signal.aborted || document.hidden) return;
      timer = window.setTimeout(() => void tick(), rhythm.delay);
    };
    const wake = () => {
      rhythm = start;
      schedule();
    };

    schedule();
    document.addEventListener("visibilitychange", wake);
    addEventListener("online", wake);
    return () => {
      controller.abort();
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", wake);
      removeEventListener("online", wake);
    };
  }, [api, project, initial, live]);

  return { ...state, update: (link) => setState({ link, seenAt: new Date(), failing: false }) };
}
