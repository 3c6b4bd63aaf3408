import { expect, it } from "vitest";
import type { IssuedResetLink } from "../../api/resetLinks";
import { dropSecret, heldLink, heldSecret, holdSecret } from "./secretHolder";

const link = { id: "l1", secret: "AAAA-BBBB-CCCC-DDDD" } as IssuedResetLink;

it("holds the secret for its own link, apart from the link", () => {
  holdSecret(link);
  expect(heldSecret("l1")).toBe("AAAA-BBBB-CCCC-DDDD");
  expect(heldSecret("l2")).toBeNull();
  expect(JSON.stringify(heldLink("l1"))).not.toContain("AAAA");
});

it("forgets", () => {
  holdSecret(link);
  dropSecret();
  expect(heldSecret("l1")).toBeNull();
  expect(heldLink("l1")).toBeNull();
});
