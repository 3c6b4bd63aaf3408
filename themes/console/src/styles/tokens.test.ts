import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { loginTokens, mailColours, parseTokens } from "../../build/tokens.mjs";

const repository = resolve(import.meta.dirname, "../../../..");
const themes = resolve(repository, "themes");
const resources = resolve(themes, "src/main/resources/theme/selfservice");
const source = readFileSync(resolve(themes, "tokens.css"), "utf8");
const names = parseTokens(source).map(({ name }) => name);

/** Colours as people may write them. `transparent`, `currentcolor` and the system's colours are allowed. */
const LITERAL =
  /#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix)\(|[:\s,("'](?:white|black|gray|grey|silver|red|green|blue|navy|teal|orange|yellow|purple|maroon|brown|pink)(?=[;\s,)"'}])/gi;

const filesBelow = (folder: string, extension: string) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(extension))
        .map((name) => resolve(folder, name))
    : [];
const consoleStyles = filesBelow(import.meta.dirname, ".css");
const loginStyles = filesBelow(resolve(themes, "login-css"), ".css");
const templates = [
  ...filesBelow(resources, ".ftl"),
  ...readdirSync(repository)
    .filter((module) => module.startsWith("spi-"))
    .flatMap((module) => filesBelow(resolve(repository, module, "src/main/resources/theme-resources"), ".ftl")),
];
const literals = (text: string) => [...text.matchAll(LITERAL)].map(String);

describe("colours stand in tokens.css and nowhere else:", () => {
  it.each([...consoleStyles, ...loginStyles, ...templates].map((file) => [file.slice(repository.length + 1)]))(
    "%s",
    (file) => {
      const comments = /\/\*[\s\S]*?\*\/|<#--[\s\S]*?-->/g;
      expect(literals(readFileSync(resolve(repository, file), "utf8").replace(comments, ""))).toEqual([]);
    },
  );

  it("(they would be found)", () => {
    expect(literals(source).length).toBeGreaterThan(40);
    expect(literals('p { color: white } <td style="color:#0B5A6E;background:rgba(0, 0, 0, .5)">')).toHaveLength(3);
  });

  it.each(["account/resources/favicon.svg", "login/resources/img/favicon.svg"])("%s has the accent", (file) =>
    expect(readFileSync(resolve(resources, file), "utf8")).toContain(
      parseTokens(source).find(({ name }) => name === "accent")?.light,
    ),
  );
});

describe("each name that is used is there,", () => {
  it.each([
    ["console", consoleStyles],
    ["login pages", loginStyles],
  ])("in the %s", (_, files) => {
    const css = files.map((file) => readFileSync(file, "utf8")).join("\n");
    const own = [...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => name);
    const used = [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
    const known = [...own, ...names.map((name) => `--${name}`)];
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((name) => !known.includes(name))).toEqual([]);
  });

  it("in the mails", () => {
    const template = readFileSync(resolve(resources, "email/html/template.ftl"), "utf8");
    const used = [...template.matchAll(/\$\{(?:light|dark)\.(\w+)\}/g)].map(([, name]) => `"${name}": "`);
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((name) => mailColours(source).split(name).length !== 3)).toEqual([]);
  });
});

it("browsers without light-dark() get plain colours, and others in the dark", () =>
  expect(loginTokens(":root {\n  --ink: light-dark(#111111, #eeeeee);\n  --radius: 1rem;\n}")).toBe(`:root {
  color-scheme: light;
  --ink: #111111;
  --radius: 1rem;
}

@media (prefers-color-scheme: dark) {
  :root:not(.light-only) {
    color-scheme: dark;
    --ink: #eeeeee;
  }
}
`));
