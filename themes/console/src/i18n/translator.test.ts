import { describe, expect, it } from "vitest";
import { createTranslator } from "./translator";

const t = createTranslator("en", {
  plain: "Sign in",
  named: "Link for {0} in {1}",
  quoted: "You can''t",
  "found.one": "{0} member",
  "found.other": "{0} members",
  email: "E-mail",
});

describe("a translator", () => {
  it("finds a text", () => expect(t("plain")).toBe("Sign in"));
  it("shows the key of a missing one", () => expect(t("gone")).toBe("gone"));
  it("fills in what it is given", () => expect(t("named", "Åse", "EC")).toBe("Link for Åse in EC"));
  it("leaves what it is not given", () => expect(t("named", "Åse")).toBe("Link for Åse in {1}"));
  it("does not fill in twice", () => expect(t("named", "{1}", "EC")).toBe("Link for {1} in EC"));
  it("takes a doubled apostrophe for one", () => expect(t("quoted")).toBe("You can't"));
  it("fills in a value letter by letter", () =>
    expect(t("named", "Jean ''Le Petit''", "EC")).toBe("Link for Jean ''Le Petit'' in EC"));
  it("counts", () =>
    expect([1, 0, 1200].map((count) => t.count("found", count))).toEqual(["1 member", "0 members", "1,200 members"]));
  it("resolves a key in ${…}", () => expect(t.resolve("${email}")).toBe("E-mail"));
  it("leaves other texts alone", () => expect(t.resolve("Office")).toBe("Office"));
});
