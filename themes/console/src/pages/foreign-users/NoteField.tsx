import { useId } from "preact/hooks";
import { useConsole } from "../../context";
import { NOTE_LIMIT } from "./draft";

interface NoteFieldProps {
  value: string;
  required: boolean;
  onInput: (value: string) => void;
  error: string | undefined;
}

export function NoteField({ value, required, onInput, error }: NoteFieldProps) {
  const { t } = useConsole();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>
        {t("note.label")} <span class="muted">{t(required ? "note.required" : "note.optional")}</span>
      </label>
      <p class="hint" id={`${id}-hint`}>
        {t("note.hint")}
      </p>
      <textarea
        id={id}
        class="input"
        rows={2}
        maxLength={NOTE_LIMIT}
        required={required}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-hint ${id}-error`}
        data-testid="note"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p class="field__error" id={`${id}-error`}>
        {error}
      </p>
    </div>
  );
}
