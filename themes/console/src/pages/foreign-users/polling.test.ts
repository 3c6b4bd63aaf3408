import { expect, it } from "vitest";
import { after, QUICKEST, SLOWEST, start, type Poll, type Rhythm } from "./polling";

const run = (polls: Poll[], from: Rhythm = start) => polls.reduce((rhythm, poll) => after(poll, rhythm), from);
const times = (count: number, poll: Poll) => Array.from({ length: count }, () => poll);

it("looks often for a minute", () => expect(run(times(30, "unchanged")).delay).toBe(QUICKEST));
it("then looks less and less often", () => {
  expect(run(times(32, "unchanged")).delay).toBeGreaterThan(QUICKEST);
  expect(run(times(100, "unchanged")).delay).toBe(SLOWEST);
});
it("looks often again after a change", () => expect(run(["changed"], run(times(100, "unchanged")))).toEqual(start));
it("gives a failing server time at once", () => expect(run(["failed", "failed"]).delay).toBe(QUICKEST * 1.5 * 1.5));
