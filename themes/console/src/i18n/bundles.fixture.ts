import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Language } from "./languages";

/** The theme's folder in the repository. */
export const theme = resolve(import.meta.dirname, "../../../src/main/resources/theme/selfservice");

/** The console's texts in one language, by their keys. */
export function readBundle(language: Language): ReadonlyMap<string, string> {
  return new Map(
    readFileSync(resolve(theme, `account/messages/messages_${language}.properties`), "utf8")
      .split("\n")
      .filter((line) => line.trim() && !line.startsWith("#"))
      .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)] as const),
  );
}
