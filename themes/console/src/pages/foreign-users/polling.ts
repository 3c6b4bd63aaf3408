/** Milliseconds between two polls of a link: quick while things happen, slow when nobody is at it. */
export const QUICKEST = 2_000;
export const SLOWEST = 30_000;
const QUICK_POLLS = 30;
const GROWTH = 1.5;

export type Poll = "changed" | "unchanged" | "failed";

export interface Rhythm {
  readonly delay: number;
  /** Polls in a row that brought nothing new. */
  readonly quiet: number;
}

export const start: Rhythm = { delay: QUICKEST, quiet: 0 };

/** The next pause: the quick one for about a minute after each change, then longer; longer at once on failure. */
export function after(poll: Poll, previous: Rhythm): Rhythm {
  if (poll === "changed") return start;
  const quiet = previous.quiet + 1;
  const grow = poll === "failed" || quiet > QUICK_POLLS;
  return { quiet, delay: grow ? Math.min(SLOWEST, previous.delay * GROWTH) : previous.delay };
}
