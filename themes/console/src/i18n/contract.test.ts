import { parseYaml } from "@redocly/openapi-core";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { linkStatuses } from "../api/resetLinks";
import { isEnded } from "../pages/foreign-users/progress";
import { readBundle } from "./bundles.fixture";
import { languages } from "./languages";

const file = resolve(import.meta.dirname, "../../../../docs/openapi.yaml");
const contract = parseYaml(readFileSync(file, "utf8")) as {
  components: { schemas: Record<string, { enum?: string[] }> };
};
const values = (schema: string) => contract.components.schemas[schema]?.enum ?? [];

/** Families of keys. Each key carries a value of the contract; `other` is for reasons that a newer server may give. */
const families = [
  { name: "reasons", pattern: /^ineligible\.(\w+)$/, expected: [...values("Ineligibility"), "other"] },
  { name: "checks", pattern: /^check\.([A-Z_]+)$/, expected: values("IdentityCheck") },
  { name: "hints of checks", pattern: /^check\.([A-Z_]+)\.hint$/, expected: values("IdentityCheck") },
  { name: "statuses", pattern: /^status\.(\w+)$/, expected: values("ResetLinkStatus") },
  { name: "titles of ends", pattern: /^ending\.(\w+)\.title$/, expected: linkStatuses.filter(isEnded) },
  { name: "texts of ends", pattern: /^ending\.(\w+)\.text$/, expected: linkStatuses.filter(isEnded) },
  { name: "outcomes of the password", pattern: /^step\.password\.([A-Z]+)$/, expected: values("PasswordOutcome") },
];

describe.each(languages)("each value of the contract has its text, and no other has one, in %s:", (language) => {
  const keys = [...readBundle(language).keys()];
  it.each(families)("$name", ({ pattern, expected }) => {
    const found = keys.map((key) => pattern.exec(key)?.[1]).filter((value) => value !== undefined);
    expect(expected).not.toEqual([]);
    expect(found.sort()).toEqual([...expected].sort());
  });
});
