import type { ComponentChildren } from "preact";
import { Failure } from "./Failure";
import { Skeleton } from "./Skeleton";
import type { Resource } from "./useResource";

interface LoadedProps<T> {
  from: Resource<T>;
  /** About as many lines as there will be, so that nothing jumps. */
  lines: number;
  /** For a list without entries: says what to do next. */
  empty?: string;
  children: (data: T) => ComponentChildren;
}

/** What was loaded. Before that grey lines, after a failure what to do; earlier data stays below it. */
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
