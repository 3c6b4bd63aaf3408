import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { OfflineError } from "../api/errors";

type State<T> =
  | { readonly state: "loading"; readonly data?: T | undefined }
  | { readonly state: "ready"; readonly data: T }
  | { readonly state: "failed"; readonly error: unknown; readonly data?: T | undefined };

export type Resource<T> = State<T> & { readonly reload: () => void };

/** Milliseconds between two tries while the server can't be reached. */
const NEXT_TRY = 10_000;

/**
 * Loads something when the component appears and whenever `load` changes; aborts when the component goes. The earlier
 * data stays while it loads again, so that the page doesn't jump. After an offline failure it tries again by itself,
 * without showing the same failure again and again.
 *
 * @param load keep it stable with `useCallback`
 */
export function useResource<T>(load: (signal: AbortSignal) => Promise<T>): Resource<T> {
  const [current, setCurrent] = useState<State<T>>({ state: "loading" });
  const [attempt, setAttempt] = useState(0);
  const reload = useCallback(() => setAttempt((count) => count + 1), []);
  const quiet = useRef(false);

  useEffect(() => {
    const controller = new AbortController();
    if (!quiet.current) setCurrent((previous) => ({ state: "loading", data: previous.data }));
    quiet.current = false;
    load(controller.signal).then(
      (data) => controller.signal.aborted || setCurrent({ state: "ready", data }),
      (error: unknown) =>
        controller.signal.aborted || setCurrent((previous) => ({ state: "failed", error, data: previous.data })),
    );
    return () => controller.abort();
  }, [load, attempt]);

  const offline = current.state === "failed" && current.error instanceof OfflineError;
  useEffect(() => {
    if (!offline) return;
    const tryAgain = () => {
      quiet.current = true;
      reload();
    };
    // The browser's event says that its own network is back. A server that was down sends no event, hence the timer.
    const timer = setInterval(tryAgain, NEXT_TRY);
    addEventListener("online", tryAgain);
    return () => {
      clearInterval(timer);
      removeEventListener("online", tryAgain);
    };
  }, [offline, reload]);

  return { ...current, reload };
}
