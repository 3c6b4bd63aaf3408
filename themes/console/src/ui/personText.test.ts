import { expect, it } from "vitest";
import { plain, shortName } from "./personText";

it("nothing turns around what stands beside a name", () =>
  expect(plain("Kari\u202E\u2069 \u2066Moe")).toBe("Kari Moe"));

it.each(["Łukasz Zieliński", "יעל כהן", "محمد عبد الله", "สมชาย ใจดี", "Kari 👩🏽‍🚀", "k".repeat(60)])(
  "%s stays as it is",
  (name) => expect(shortName(name)).toBe(name),
);

it("a long name is cut between characters", () => {
  expect(shortName("k".repeat(61))).toBe(`${"k".repeat(59)}…`);
  expect(shortName("👩🏽‍🚀".repeat(61))).toBe(`${"👩🏽‍🚀".repeat(59)}…`);
});
