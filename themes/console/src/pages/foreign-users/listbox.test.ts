import { expect, it } from "vitest";
import { nextActive } from "./listbox";

const options = [false, true, false, true];

it("starts at the first that can be chosen", () => expect(nextActive(options, null, 1)).toBe(1));
it("starts at the last, going up", () => expect(nextActive(options, null, -1)).toBe(3));
it("passes over those that can't", () => expect(nextActive(options, 1, 1)).toBe(3));
it("goes round at both ends", () => {
  expect(nextActive(options, 3, 1)).toBe(1);
  expect(nextActive(options, 1, -1)).toBe(3);
});
it("finds nothing where nothing can be chosen", () => {
  expect(nextActive([false, false], null, 1)).toBeNull();
  expect(nextActive([], null, -1)).toBeNull();
});
