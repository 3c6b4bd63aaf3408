import { describe, expect, it } from "vitest";
import type { Profile } from "../../api/profile";
import { createTranslator } from "../../i18n/translator";
import { complaint, profileFields, profileValues, toRepresentation } from "./fields";

const t = createTranslator("en", { email: "E-mail", "unit.a": "Unit A", required: "{0} must be filled in." });
const profile: Profile = {
  username: "anjali",
  email: "anjali@example.org",
  attributes: { unit: ["a"], phones: ["1", "2"], locale: ["nb"] },
  userProfileMetadata: {
    attributes: [
      { name: "username", displayName: "${username}", required: true, readOnly: true },
      {
        name: "email",
        displayName: "${email}",
        required: true,
        readOnly: false,
        validators: { length: { max: "255" } },
      },
      {
        name: "unit",
        required: false,
        readOnly: false,
        annotations: { inputType: "select", inputOptionLabelsI18nPrefix: "unit" },
        validators: { options: { options: ["a", "b"] } },
      },
      { name: "phones", required: false, readOnly: false, multivalued: true, annotations: { inputType: "html5-tel" } },
      { name: "locale", required: false, readOnly: false },
    ],
  },
};
const fields = profileFields(profile, t);
const field = (name: string) => fields.find((candidate) => candidate.name === name);

describe("the fields of a profile", () => {
  it("come in the realm's order, without the language", () =>
    expect(fields.map(({ name }) => name)).toEqual(["username", "email", "unit", "phones"]));
  it("have their control, label and limit", () =>
    expect(field("email")).toMatchObject({ control: "email", label: "E-mail", maxLength: 255, required: true }));
  it("have translated options, or the bare value", () =>
    expect(field("unit")?.options).toEqual([
      { value: "a", label: "Unit A" },
      { value: "b", label: "unit.b" },
    ]));
  it("may have many lines", () => expect(field("phones")).toMatchObject({ multivalued: true, control: "tel" }));
});

describe("what is sent back", () => {
  it("is what was there, with the changes, without empty lines", () => {
    const values = { ...profileValues(profile, fields), email: [" new@example.org "], phones: ["1", " "], unit: [""] };
    expect(toRepresentation(profile, values, fields)).toEqual({
      username: "anjali",
      email: "new@example.org",
      attributes: { unit: [], phones: ["1"], locale: ["nb"] },
    });
  });
  it("never carries a change of what is read-only", () => {
    const values = { ...profileValues(profile, fields), username: ["root"] };
    expect(toRepresentation(profile, values, fields).username).toBe("anjali");
  });
});

it("says a complaint with the field's own name", () =>
  expect(complaint({ field: "email", message: "required", params: ["${email}"] }, t)).toBe(
    "E-mail must be filled in.",
  ));
