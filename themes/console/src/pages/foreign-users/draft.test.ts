import { expect, it } from "vitest";
import { emptyDraft, parseDraft, problems, type Draft } from "./draft";

const whole: Draft = { member: { id: "m", label: "Anjali", email: "a***" }, identityCheck: "VIDEO", note: "" };

it("misses what is not chosen, in the page's order", () =>
  expect(problems(emptyDraft)).toEqual(["member", "identityCheck"]));
it("misses nothing in a whole one", () => expect(problems(whole)).toEqual([]));
it("wants a note for another way of checking", () => {
  expect(problems({ ...whole, identityCheck: "OTHER", note: "  " })).toEqual(["note"]);
  expect(problems({ ...whole, identityCheck: "OTHER", note: "passport" })).toEqual([]);
});
it("refuses a note that is too long", () => expect(problems({ ...whole, note: "x".repeat(501) })).toEqual(["note"]));
it("comes back as it was kept", () => expect(parseDraft(JSON.stringify(whole))).toEqual(whole));
it.each(["", "null", "{", '{"identityCheck":"MAGIC","member":{"id":1}}'])(
  "makes no sense of %s and breaks nothing",
  (json) => expect(problems(parseDraft(json) ?? emptyDraft)).toEqual(["member", "identityCheck"]),
);
