import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { useConsole } from "../../context";
import { Icon } from "../../ui/Icon";
import type { ProfileField } from "./fields";

interface ProfileControlProps {
  field: ProfileField;
  values: readonly string[];
  error: string | undefined;
  onChange: (values: readonly string[]) => void;
}

/** Lets browsers fill in what they know about the person. */
const autocomplete: Readonly<Record<string, AutoFill>> = {
  username: "username",
  firstName: "given-name",
  lastName: "family-name",
  email: "email",
};

/** Label, help text, control and error of one attribute. */
export function ProfileControl({ field, values, error, onChange }: ProfileControlProps) {
  const { t } = useConsole();
  const id = useId();
  const common = {
    id,
    name: field.name,
    class: "input",
    required: field.required,
    "aria-invalid": error !== undefined,
    "aria-describedby": `${id}-help ${id}-error`,
  };
  return (
    <div class="field">
      <label for={field.multivalued ? `${id}-0` : id}>
        {field.label} {!field.required && !field.readOnly && <span class="muted">{t("profile.optional")}</span>}
        {field.readOnly && <span class="muted">{t("profile.readOnly")}</span>}
      </label>
      <p class="hint" id={`${id}-help`}>
        {field.help}
      </p>
      {control()}
      <p class="field__error" id={`${id}-error`}>
        {error}
      </p>
    </div>
  );

  function control(): JSX.Element {
    if (field.control === "select" || field.control === "multiselect") {
      const multiple = field.control === "multiselect";
      return (
        <select
          {...common}
          multiple={multiple}
          disabled={field.readOnly}
          onChange={(event) => onChange([...event.currentTarget.selectedOptions].map(({ value }) => value))}
        >
          {!multiple && <option value="">{t("profile.choose")}</option>}
          {field.options.map(({ value, label }) => (
            <option key={value} value={value} selected={values.includes(value)}>
              {label}
            </option>
          ))}
        </select>
      );
    }
    if (field.control === "textarea") {
      return (
        <textarea
          {...common}
          rows={3}
          readOnly={field.readOnly}
          maxLength={field.maxLength}
          value={values[0] ?? ""}
          onInput={(event) => onChange([event.currentTarget.value])}
        />
      );
    }
    const lines = field.multivalued && values.length > 0 ? values : [values[0] ?? ""];
    return (
      <>
        {lines.map((line, index) => (
          <div key={index} class="line">
            <input
              {...common}
              id={field.multivalued ? `${id}-${index}` : id}
              aria-label={field.multivalued ? t("profile.line", field.label, index + 1) : undefined}
              type={field.control as "text"}
              autocomplete={autocomplete[field.name] ?? "off"}
              readOnly={field.readOnly}
              maxLength={field.maxLength}
              value={line}
              onInput={(event) => onChange(lines.with(index, event.currentTarget.value))}
            />
            {field.multivalued && !field.readOnly && lines.length > 1 && (
              <button
                type="button"
                class="button button--icon"
                aria-label={t("profile.removeLine", field.label, index + 1)}
                onClick={() => onChange(lines.toSpliced(index, 1))}
              >
                <Icon name="cross" />
              </button>
            )}
          </div>
        ))}
        {field.multivalued && !field.readOnly && (
          <button type="button" class="button" onClick={() => onChange([...lines, ""])}>
            <Icon name="plus" />
            {t("profile.addLine", field.label)}
          </button>
        )}
      </>
    );
  }
}
