import type { FieldError } from "../../api/errors";
import type { AttributeMetadata, Profile } from "../../api/profile";
import type { Translator } from "../../i18n/translator";

export type Control = "text" | "email" | "tel" | "url" | "date" | "number" | "textarea" | "select" | "multiselect";

/** One field of the form, made from the realm's description of an attribute. */
export interface ProfileField {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly control: Control;
  readonly required: boolean;
  readonly readOnly: boolean;
  /** The field has any number of lines, each with one value. */
  readonly multivalued: boolean;
  readonly maxLength: number | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly group: string;
}

export type Values = Readonly<Record<string, readonly string[]>>;

const inputTypes: Readonly<Record<string, Control>> = {
  textarea: "textarea",
  select: "select",
  "select-radiobuttons": "select",
  multiselect: "multiselect",
  "multiselect-checkboxes": "multiselect",
  "html5-email": "email",
  "html5-tel": "tel",
  "html5-url": "url",
  "html5-date": "date",
  "html5-number": "number",
};

/** Attributes that a UserRepresentation has as properties of its own, outside `attributes`. */
const rootAttributes = ["username", "firstName", "lastName", "email"] as const;
type RootAttribute = (typeof rootAttributes)[number];

/** Fields in the realm's order. Without the language, which is chosen in the header. */
export function profileFields(profile: Profile, t: Translator): ProfileField[] {
  const attributes = profile.userProfileMetadata?.attributes ?? [];
  return attributes.filter(({ name }) => name !== "locale").map((attribute) => toField(attribute, t));
}

function toField(attribute: AttributeMetadata, t: Translator): ProfileField {
  const annotation = (name: string) => text(attribute.annotations?.[name]);
  const options = attribute.validators?.["options"]?.["options"];
  const control =
    inputTypes[annotation("inputType")] ??
    (attribute.name === "email" ? "email" : Array.isArray(options) ? "select" : "text");
  const max = Number(attribute.validators?.["length"]?.["max"]);
  return {
    name: attribute.name,
    label: t.resolve(attribute.displayName || attribute.name),
    help: [annotation("inputHelperTextBefore"), annotation("inputHelperTextAfter")]
      .filter(Boolean)
      .map((help) => t.resolve(help))
      .join(" "),
    control,
    required: attribute.required,
    readOnly: attribute.readOnly,
    multivalued: (attribute.multivalued ?? false) && control !== "multiselect",
    maxLength: Number.isInteger(max) && max > 0 ? max : undefined,
    options: Array.isArray(options)
      ? options.map((value) => ({ value: String(value), label: optionLabel(attribute, String(value), t) }))
      : [],
    group: attribute.group ?? "",
  };
}

function optionLabel({ annotations }: AttributeMetadata, value: string, t: Translator): string {
  const labels = annotations?.["inputOptionLabels"];
  if (typeof labels === "object" && labels !== null) {
    return t.resolve(text((labels as Record<string, unknown>)[value]) || value);
  }
  const prefix = text(annotations?.["inputOptionLabelsI18nPrefix"]);
  return prefix ? t(`${prefix}.${value}`) : value;
}

/** The form's values at the start. */
export function profileValues(profile: Profile, fields: readonly ProfileField[]): Values {
  return Object.fromEntries(
    fields.map(({ name }) => [name, isRoot(name) ? [profile[name] ?? ""] : (profile.attributes?.[name] ?? [])]),
  );
}

/** What is sent to the server: all that it has now with the person's changes, without empty lines. */
export function toRepresentation(
  { userProfileMetadata, ...profile }: Profile,
  values: Values,
  fields: readonly ProfileField[],
): Omit<Profile, "userProfileMetadata"> {
  const attributes: Record<string, readonly string[]> = { ...profile.attributes };
  const roots: Partial<Record<RootAttribute, string>> = {};
  for (const { name } of fields.filter(({ readOnly }) => !readOnly)) {
    const lines = (values[name] ?? []).map((line) => line.trim());
    if (isRoot(name)) roots[name] = lines[0] ?? "";
    else attributes[name] = lines.filter(Boolean);
  }
  return { ...profile, ...roots, attributes };
}

function isRoot(name: string): name is RootAttribute {
  return (rootAttributes as readonly string[]).includes(name);
}

/** The server's error for a field, in the person's language. Its parameters may be keys, too. */
export function complaint({ message, params }: FieldError, t: Translator): string {
  return t(message, ...params.map((param) => t.resolve(param)));
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
