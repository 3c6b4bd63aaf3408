import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./Icon";

export type Tone = "info" | "success" | "warning" | "danger";

const icons: Record<Tone, IconName> = { info: "info", success: "check", warning: "warning", danger: "cross" };

interface NoticeProps {
  tone: Tone;
  title?: string;
  /** Read out at once when it appears. */
  live?: boolean;
  children?: ComponentChildren;
}

/** A framed remark: tone in colour, in its picture and in its words. */
export function Notice({ tone, title, live, children }: NoticeProps) {
  const role = live ? (tone === "danger" ? "alert" : "status") : undefined;
  return (
    <div class={`notice notice--${tone}`} role={role}>
      <Icon name={icons[tone]} />
      <div>
        {title && <p class="notice__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
