import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { ApiError, type FieldError } from "../../api/errors";
import { getProfile, saveProfile, type Profile } from "../../api/profile";
import { useConsole } from "../../context";
import { Failure } from "../../ui/Failure";
import { Notice } from "../../ui/Notice";
import { complaint, profileFields, profileValues, toRepresentation, type ProfileField } from "./fields";
import { ProfileControl } from "./ProfileControl";

/** The person's data as the realm's user profile describes them. Only the server validates the values. */
export function ProfileForm({ profile, onSaved }: { profile: Profile; onSaved: () => void }) {
  const { t, api } = useConsole();
  const form = useRef<HTMLFormElement>(null);
  const fields = useMemo(() => profileFields(profile, t), [profile, t]);
  const [values, setValues] = useState(() => profileValues(profile, fields));
  const [state, setState] = useState<"idle" | "saving" | "saved">("idle");
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const groups = profile.userProfileMetadata?.groups ?? [];
  const sections = ["", ...groups.map(({ name }) => name)]
    .map((name) => ({ name, fields: fields.filter(({ group }) => group === name) }))
    .filter((section) => section.fields.length > 0);

  useEffect(() => {
    if (errors.length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [errors]);

  const save = async () => {
    if (state === "saving") return;
    setState("saving");
    setErrors([]);
    setFailure(null);
    try {
      // Based on what the server has now: the language may have changed since the form was shown.
      await saveProfile(api, toRepresentation(await getProfile(api), values, fields));
      setState("saved");
      onSaved();
    } catch (error) {
      setState("idle");
      const refused = error instanceof ApiError ? (error.details.fields ?? []) : [];
      const placed = refused.filter(({ field }) => fields.some(({ name }) => name === field));
      setErrors(placed);
      if (placed.length === 0) setFailure(error);
    }
  };

  const control = (field: ProfileField) => {
    const error = errors.find((candidate) => candidate.field === field.name);
    return (
      <ProfileControl
        key={field.name}
        field={field}
        values={values[field.name] ?? []}
        error={error && complaint(error, t)}
        onChange={(changed) => {
          setValues({ ...values, [field.name]: changed });
          setState("idle");
        }}
      />
    );
  };
  return (
    <form
      ref={form}
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {sections.map((section) => {
        const group = groups.find(({ name }) => name === section.name);
        return group ? (
          <fieldset key={section.name} class="group">
            <legend>{t.resolve(group.displayHeader || group.name)}</legend>
            {group.displayDescription && <p class="hint">{t.resolve(group.displayDescription)}</p>}
            {section.fields.map(control)}
          </fieldset>
        ) : (
          section.fields.map(control)
        );
      })}
      {errors.length > 0 && <Notice tone="danger" live title={t.count("profile.refused", errors.length)} />}
      {failure !== null && <Failure error={failure} />}
      {state === "saved" && <Notice tone="success" live title={t("profile.saved")} />}
      {fields.some(({ readOnly }) => !readOnly) && (
        <div class="actions">
          <button type="submit" class="button button--primary" aria-disabled={state === "saving"}>
            {t(state === "saving" ? "profile.saving" : "profile.save")}
          </button>
        </div>
      )}
    </form>
  );
}
