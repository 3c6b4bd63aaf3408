// Lints the REST contract, docs/openapi.yaml, and makes the types of its answers: src/api/contract.d.ts, which is not
// committed. Both tools are libraries here: no telemetry, no look for updates, no network.
import { createConfig, formatProblems, getTotals, lint } from "@redocly/openapi-core";
import openapiTypes, { astToString } from "openapi-typescript";
import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath, URL } from "node:url";

const contract = new URL("../../../docs/openapi.yaml", import.meta.url);
const types = new URL("../src/api/contract.d.ts", import.meta.url);

const problems = await lint({
  ref: relative(process.cwd(), fileURLToPath(contract)),
  config: await createConfig({ extends: ["recommended-strict"] }),
});
formatProblems(problems, { totals: getTotals(problems), version: "" });
if (problems.length > 0) process.exit(1);

const nodes = await openapiTypes(contract, { immutable: true, rootTypes: true, rootTypesNoSchemaPrefix: true });
writeFileSync(types, `// Made by build/contract.mjs from docs/openapi.yaml.\n${astToString(nodes)}`);
