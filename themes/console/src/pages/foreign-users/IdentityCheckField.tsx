import { useId } from "preact/hooks";
import { identityChecks, type IdentityCheck } from "../../api/resetLinks";
import { useConsole } from "../../context";
import { Notice } from "../../ui/Notice";

interface IdentityCheckFieldProps {
  value: IdentityCheck | null;
  onChange: (value: IdentityCheck) => void;
  error: string | undefined;
}

/** Makes the administrator say how identity is checked, so that a stranger's good story isn't enough. */
export function IdentityCheckField({ value, onChange, error }: IdentityCheckFieldProps) {
  const { t } = useConsole();
  const id = useId();
  return (
    <fieldset class="field choices" aria-describedby={`${id}-error`} data-invalid={error ? "" : undefined}>
      <legend>{t("check.label")}</legend>
      <Notice tone="warning">
        <p>{t("check.warning")}</p>
      </Notice>
      <p class="field__error" id={`${id}-error`}>
        {error}
      </p>
      {identityChecks.map((check) => (
        <label key={check} class="choice">
          <input
            type="radio"
            name={id}
            value={check}
            required
            checked={value === check}
            onChange={() => onChange(check)}
            data-testid={`identity-check-${check}`}
          />
          <span>
            <strong>{t(`check.${check}`)}</strong>
            <span class="muted">{t(`check.${check}.hint`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
