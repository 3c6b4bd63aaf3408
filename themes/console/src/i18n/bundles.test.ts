import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { routes } from "../pages/routes";
import type { RouteEntry } from "../router/address";
import { readBundle, theme } from "./bundles.fixture";
import { languages } from "./languages";
import { parseAlphabet } from "./spelling";

const root = resolve(import.meta.dirname, "..");
const english = readBundle("en");
const placeholders = (text: string | undefined) => [...(text ?? "").matchAll(/\{\d+\}/g)].map(String).sort();

/** Characters of a secret: Crockford's base32. */
const SECRET_CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

describe.each(languages.filter((language) => language !== "en"))("the bundle %s", (language) => {
  const bundle = readBundle(language);

  it("has the keys of the English one, in its order", () => {
    expect([...bundle.keys()]).toEqual([...english.keys()]);
  });

  it("fills in the same, and leaves no text empty", () => {
    const differing = [...english].filter(
      ([key, text]) => !bundle.get(key) || placeholders(bundle.get(key)).join() !== placeholders(text).join(),
    );
    expect(differing).toEqual([]);
  });
});

it.each(["account", "login", "email"])("the theme of type %s has a bundle in each language, and says so", (type) => {
  const bundles = readdirSync(resolve(theme, type, "messages"));
  expect(bundles.sort()).toEqual(languages.map((language) => `messages_${language}.properties`));
  const properties = readFileSync(resolve(theme, type, "theme.properties"), "utf8");
  expect(properties).toMatch(/^locales=@languages@$/m);
});

describe.each(languages)("the texts of %s", (language) => {
  const bundle = readBundle(language);

  it("have no straight apostrophe by itself: MessageFormat would swallow it", () => {
    const broken = [...bundle].filter(([, text]) => /(^|[^'])'([^']|$)/.test(text));
    expect(broken).toEqual([]);
  });

  it("have a word for each character of a secret, in their own language and in English", () => {
    for (const key of ["spelling.own", "spelling.english"]) {
      expect([...parseAlphabet(bundle.get(key) ?? "").keys()].join("")).toBe(SECRET_CHARACTERS);
    }
  });
});

describe("each text that the console asks for", () => {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) =>
    /(?<!\.test)\.tsx?$/.test(name),
  );
  const sources = files.map((name) => readFileSync(resolve(root, name), "utf8")).join("\n");
  const template = readFileSync(resolve(theme, "account/index.ftl"), "utf8");

  it("is there", () => {
    const plain = [...sources.matchAll(/\bt\(\s*"([^"]+)"/g), ...template.matchAll(/msg\("([^"]+)"\)/g)];
    const counted = [...sources.matchAll(/\bt\.count\(\s*"([^"]+)"/g)];
    const keys = [...plain.map(([, key]) => key), ...counted.flatMap(([, key]) => [`${key}.one`, `${key}.other`])];
    expect(keys.filter((key) => !english.has(key ?? ""))).toEqual([]);
  });

  it("is there for each page, step and outcome", () => {
    const keys = [
      ...Object.entries<RouteEntry>(routes).flatMap(([page, { title, short, tile }]) => [
        title,
        ...(short ? [short] : []),
        ...(tile ? [`tile.${page}`, `tile.${page}.text`] : []),
        ...(tile?.section === "personal" ? [`${page}.intro`] : []),
      ]),
      ...["password", "otp", "linked-accounts"].flatMap((topic) =>
        ["success", "cancelled", "error"].flatMap((end) => [`${topic}.${end}.title`, `${topic}.${end}.text`]),
      ),
      ...["mailed", "opened", "secret", "otp", "finished"].flatMap((step) => [
        `step.${step}.open`,
        `step.${step}.done`,
      ]),
      "step.password.open",
      ...["done", "current", "waiting", "failed"].map((state) => `step.state.${state}`),
      ...["member", "identityCheck", "note"].map((problem) => `create.missing.${problem}`),
    ];
    expect(keys.filter((key) => !english.has(key))).toEqual([]);
  });
});
