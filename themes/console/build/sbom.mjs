// Writes the console's bill of materials (CycloneDX) from package-lock.json: what is bundled into the browser's code.
//   node build/sbom.mjs VERSION FILE
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const [version, file] = process.argv.slice(2);
const npm = spawnSync("npm", ["sbom", "--sbom-format=cyclonedx", "--package-lock-only", "--omit=dev"], {
  encoding: "utf8",
  shell: process.platform === "win32",
});
if (npm.status !== 0) {
  process.stderr.write(npm.stderr ?? String(npm.error));
  process.exit(npm.status ?? 1);
}

const bom = JSON.parse(npm.stdout);
// A number, a time and npm's own version: the same lock must give the same file.
delete bom.serialNumber;
delete bom.metadata.timestamp;
delete bom.metadata.tools;
// npm would write the folder's name and the version in package.json, which is never published.
Object.assign(bom.metadata.component, { name: "selfservice-console", version });
delete bom.metadata.component.purl;

mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(bom, null, 2)}\n`);
