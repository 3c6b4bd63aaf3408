// Builds two files of the theme: the style sheet of the login pages, joined from login-css/, and the colours of the
// mails. The rest of the theme is copied by Maven.
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

write("login/resources/css/selfservice.css", loginStyles());
write("email/html/colours.ftl", mailColours(tokens));
