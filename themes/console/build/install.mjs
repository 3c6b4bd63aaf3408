// Installs what package-lock.json names, with the system's npm, and only when the lock has changed:
// `npm ci` removes and rebuilds node_modules each time, which costs more than the rest of the build.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const stamp = "node_modules/.installed-lock";
const hash = createHash("sha256").update(readFileSync("package-lock.json")).update(process.version).digest("hex");

if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) process.exit(0);

const npm = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
  stdio: "inherit",
  shell: process.platform === "win32",
});
if (npm.status !== 0) process.exit(npm.status ?? 1);
writeFileSync(stamp, hash);
