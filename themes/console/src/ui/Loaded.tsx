import type { ComponentChildren } from "preact";
import { Failure } from "./Failure";
import { Skeleton } from "./Skeleton";
import type { Resource } from "./useResource";

interface LoadedProps<T> {
  from: Resource<T>;
  /** About as many lines as the content will have, so that the page doesn't jump. */
  lines: number;
  /** Shown for a list without entries. It says what to do next. */
  empty?: string;
  children: (data: T) => ComponentChildren;
}

/** Shows what was loaded; grey lines before that, and what to do after a failure, above any earlier data. */
export function Loaded<T>({ from, lines, empty, children }: LoadedProps<T>) {
  const { state, data, reload } = from;
  return (
    <>
      {state === "failed" && <Failure error={from.error} retry={reload} />}
      {state === "loading" && data === undefined && <Skeleton lines={lines} />}
      {data !== undefined &&
        (empty !== undefined && Array.isArray(data) && data.length === 0 ? (
          <p class="empty">{empty}</p>
        ) : (
          children(data)
        ))}
    </>
  );
}
