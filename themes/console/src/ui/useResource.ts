import { useCallback, useEffect, useState } from "preact/hooks";

export type Resource<T> =
  | { readonly state: "loading"; readonly data?: T | undefined }
  | { readonly state: "ready"; readonly data: T }
  | { readonly state: "failed"; readonly error: unknown; readonly data?: T | undefined };

export type Loaded<T> = Resource<T> & { readonly reload: () => void };

/**
 * Loads something when the component appears and when `load` changes; stops when it goes. While it loads again
 * the earlier data stays, so that nothing jumps. After an offline failure it tries again when the network is back.
 *
 * @param load keep it stable with `useCallback`
 */
export function useResource<T>(load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [resource, setResource] = useState<Resource<T>>({ state: "loading" });
  const [attempt, setAttempt] = useState(0);
  const reload = useCallback(() => setAttempt((count) => count + 1), []);

  useEffect(() => {
    const controller = new AbortController();
    setResource((previous) => ({ state: "loading", data: previous.data }));
    load(controller.signal).then(
      (data) => controller.signal.aborted || setResource({ state: "ready", data }),
      (error: unknown) =>
        controller.signal.aborted || setResource((previous) => ({ state: "failed", error, data: previous.data })),
    );
    return () => controller.abort();
  }, [load, attempt]);

  const failed = resource.state === "failed";
  useEffect(() => {
    if (!failed) return;
    addEventListener("online", reload);
    return () => removeEventListener("online", reload);
  }, [failed, reload]);

  return { ...resource, reload };
}
