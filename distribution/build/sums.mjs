// Writes SHA256SUMS into a folder: the sums of all files in it, as `sha256sum --check` reads them.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";

const NAME = "SHA256SUMS";
const folder = process.argv[2];
const sums = readdirSync(folder, { recursive: true })
  .filter((path) => path !== NAME && statSync(join(folder, path)).isFile())
  .map((path) => [path.split(sep).join("/"), createHash("sha256").update(readFileSync(join(folder, path))).digest("hex")])
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([path, sum]) => `${sum}  ${path}\n`);
writeFileSync(join(folder, NAME), sums.join(""));
