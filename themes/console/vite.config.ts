import { rmSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const outDir = resolve(import.meta.dirname, "../target/classes/theme/selfservice/account/resources");

/** Maven's resources live in the same folder, so only what an earlier build of ours left there goes. */
const removeEarlierBuild: Plugin = {
  name: "remove-earlier-build",
  apply: "build",
  buildStart: () => {
    for (const folder of ["assets", ".vite"]) rmSync(resolve(outDir, folder), { recursive: true, force: true });
  },
};

export default defineConfig({
  // Relative addresses: the server puts the console below a path with its own version in it.
  base: "./",
  plugins: [removeEarlierBuild],
  build: {
    outDir,
    emptyOutDir: false,
    // Keycloak reads this file to find the hashed names.
    manifest: true,
    modulePreload: { polyfill: false },
    target: ["chrome123", "firefox120", "safari17.5"],
    // Said again for CSS: older defaults would rewrite light-dark().
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    rollupOptions: {
      input: "src/main.tsx",
      // Keycloak writes the manifest's keys, not file names, as imports: a second chunk would be a 404.
      output: { codeSplitting: false },
    },
  },
  test: { include: ["src/**/*.test.ts"], environment: "node" },
});
