import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { useConsole } from "../context";

interface ConfirmProps {
  title: string;
  confirm: string;
  cancel?: string;
  onConfirm: () => void;
  onCancel: () => void;
  busy?: boolean;
  testId?: string;
  children: ComponentChildren;
}

/** A question that must be answered before anything else. The browser's own dialog keeps the focus inside. */
export function Confirm({ title, confirm, cancel, onConfirm, onCancel, busy, testId, children }: ConfirmProps) {
  const { t } = useConsole();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      // The dialog is removed from the page without being closed, so the browser doesn't restore the focus by itself.
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={heading}>{title}</h2>
      {children}
      <div class="actions">
        <button type="button" class="button" onClick={onCancel} autofocus>
          {cancel ?? t("action.cancel")}
        </button>
        <button
          type="button"
          class="button button--danger"
          onClick={onConfirm}
          aria-disabled={busy}
          data-testid={testId}
        >
          {confirm}
        </button>
      </div>
    </dialog>
  );
}
