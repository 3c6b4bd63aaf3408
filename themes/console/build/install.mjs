// Installs what package-lock.json names, but only when the lock has changed: `npm ci` rebuilds node_modules each time,
// which takes longer than the rest of the build. Refuses a lock with a package without hash, or with a registry's
// address.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const stamp = "node_modules/.installed-lock";
const lock = readFileSync("package-lock.json", "utf8");
const hash = createHash("sha256").update(lock).update(process.version).digest("hex");

if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) process.exit(0);

const { packages } = JSON.parse(lock);
const unpinned = Object.entries(packages)
  .filter(([path, entry]) => path !== "" && (!entry.integrity || entry.resolved))
  .map(([path]) => path);
if (unpinned.length > 0) {
  console.error(`package-lock.json: without integrity, or with an address: ${unpinned.join(", ")}`);
  process.exit(1);
}

const npm = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
  stdio: "inherit",
  shell: process.platform === "win32",
});
if (npm.status !== 0) process.exit(npm.status ?? 1);
writeFileSync(stamp, hash);
