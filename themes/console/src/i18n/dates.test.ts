import { describe, expect, it } from "vitest";
import { countdown, dateTimeInZone, foreignTimeZone, zoneCity } from "./dates";

describe("the time left", () => {
  it.each([
    [3 * 3_600_000, "3:00:00"],
    [9_667_000, "2:41:07"],
    [2_467_000, "41:07"],
    [59_001, "01:00"],
    [1, "00:01"],
    [0, "00:00"],
    [-5_000, "00:00"],
  ])("%i ms is %s", (milliseconds, shown) => expect(countdown(milliseconds)).toBe(shown));
});

describe("the member's zone", () => {
  it("is told when it is another one", () =>
    expect(foreignTimeZone("Asia/Kathmandu", "Europe/Oslo")).toBe("Asia/Kathmandu"));
  it("is not told when it is the reader's", () => expect(foreignTimeZone("Europe/Oslo", "Europe/Oslo")).toBeNull());
  it("is not told when nobody knows it", () => {
    expect(foreignTimeZone(null)).toBeNull();
    expect(foreignTimeZone("Middle-earth/Shire", "Europe/Oslo")).toBeNull();
  });
  it("is named by its city", () => expect(zoneCity("America/Argentina/Buenos_Aires")).toBe("Buenos Aires"));
});

it("says date, time and zone", () => {
  const text = dateTimeInZone("en", new Date("2026-11-22T12:05:00Z"), "Asia/Kathmandu");
  expect(text).toContain("November 22, 2026");
  expect(text).toContain("05:50");
  expect(text).toContain("GMT+5:45");
});
