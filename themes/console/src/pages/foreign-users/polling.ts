/** Milliseconds between two polls of a link: short while things happen, long when nothing does. */
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

/** The next pause: short for about a minute after each change, then longer and longer; after a failure at once. */
export function after(poll: Poll, previous: Rhythm): Rhythm {
  if (poll === "changed") return start;
  const quiet = previous.quiet + 1;
  const grow = poll === "failed" || quiet > QUICK_POLLS;
  return { quiet, delay: grow ? Math.min(SLOWEST, previous.delay * GROWTH) : previous.delay };
}
