// Completes what Maven has copied of the theme: the style sheet of the login pages, joined from login-css/, the colours of
// the mails, and the languages, which stand in the console's languages.ts alone.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { loginTokens, mailColours } from "./tokens.mjs";

const themes = resolve(import.meta.dirname, "../..");
const target = resolve(themes, "target/classes/theme/selfservice");
const tokens = readFileSync(resolve(themes, "tokens.css"), "utf8");

/** The parts in the order of index.css. One file, so that a page makes one request. */
function loginStyles() {
  const folder = resolve(themes, "login-css");
  const index = readFileSync(resolve(folder, "index.css"), "utf8");
  const parts = [...index.matchAll(/^@import "(.+)";$/gm)].map(([, file = ""]) => file);
  return parts
    .map((file) =>
      basename(file) === "tokens.css" ? loginTokens(tokens) : readFileSync(resolve(folder, file), "utf8"),
    )
    .join("\n");
}

/** @type {(file: string, text: string) => void} */
function write(file, text) {
  const path = resolve(target, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function languages() {
  const list = /languages = \[(.+?)\]/.exec(readFileSync(resolve(themes, "console/src/i18n/languages.ts"), "utf8"));
  if (!list) throw new Error("languages.ts has no list of languages");
  return list[1].replaceAll(/["\s]/g, "");
}

write("login/resources/css/selfservice.css", loginStyles());
write("email/html/colours.ftl", mailColours(tokens));
for (const type of ["account", "email", "login"]) {
  const file = `${type}/theme.properties`;
  const source = readFileSync(resolve(themes, "src/main/resources/theme/selfservice", file), "utf8");
  write(file, source.replace("@languages@", languages()));
}
