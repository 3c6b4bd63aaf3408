import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Icon, type IconName } from "./Icon";

export type Tone = "info" | "success" | "warning" | "danger";

const icons: Record<Tone, IconName> = { info: "info", success: "check", warning: "warning", danger: "cross" };

interface NoticeProps {
  tone: Tone;
  title?: string;
  /** Read out at once when it appears. */
  live?: boolean;
  /** Moves the focus here when it appears: for the outcome of something whose button may be gone. */
  takesFocus?: boolean;
  children?: ComponentChildren;
}

/** A framed remark: tone in colour, in its picture and in its words. */
export function Notice({ tone, title, live, takesFocus, children }: NoticeProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) frame.current?.focus();
  }, [takesFocus, title]);

  const role = live ? (tone === "danger" ? "alert" : "status") : undefined;
  return (
    <div ref={frame} class={`notice notice--${tone}`} role={role} tabIndex={takesFocus ? -1 : undefined}>
      <Icon name={icons[tone]} />
      <div>
        {title && <p class="notice__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
