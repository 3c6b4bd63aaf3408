/** Milliseconds between two looks at a link: quick while things happen, slow when nobody is at it. */
export const QUICKEST = 2_000;
export const SLOWEST = 30_000;
const QUICK_LOOKS = 30;
const GROWTH = 1.5;

export type Look = "changed" | "unchanged" | "failed";

export interface Rhythm {
  readonly delay: number;
  /** Looks in a row that brought nothing new. */
  readonly quiet: number;
}

export const start: Rhythm = { delay: QUICKEST, quiet: 0 };

/** The next pause: the quick one for about a minute after each change, then longer; longer at once on failure. */
export function after(look: Look, previous: Rhythm): Rhythm {
  if (look === "changed") return start;
  const quiet = previous.quiet + 1;
  const grow = look === "failed" || quiet > QUICK_LOOKS;
  return { quiet, delay: grow ? Math.min(SLOWEST, previous.delay * GROWTH) : previous.delay };
}
