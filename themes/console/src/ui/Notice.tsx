import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useAnnounce } from "./Announcements";
import { Icon, type IconName } from "./Icon";

export type NoticeTone = "info" | "success" | "warning" | "danger";

const icons: Record<NoticeTone, IconName> = { info: "info", success: "check", warning: "warning", danger: "cross" };

interface NoticeProps {
  tone: NoticeTone;
  title?: string;
  /** Read out when it appears; at once when it is about danger. */
  live?: boolean;
  /** Moves the focus here when it appears: for the outcome of something whose button may be gone. */
  takesFocus?: boolean;
  children?: ComponentChildren;
}

/** A framed remark: tone in colour, in its picture and in its words. */
export function Notice({ tone, title, live, takesFocus, children }: NoticeProps) {
  const frame = useRef<HTMLDivElement>(null);
  const announce = useAnnounce();
  useEffect(() => {
    if (takesFocus) frame.current?.focus();
  }, [takesFocus, title]);

  useEffect(() => {
    const notice = frame.current;
    return () => {
      // Whoever pressed a button in it must not be thrown back to the top of the document.
      if (notice?.contains(document.activeElement)) document.querySelector<HTMLElement>("main h1")?.focus();
    };
  }, []);

  const alert = live && tone === "danger";
  useEffect(() => {
    if (!live || alert) return;
    announce(frame.current?.innerText ?? "");
    return () => announce("");
  }, [live, alert, title, announce]);

  return (
    <div
      ref={frame}
      class={`notice notice--${tone}`}
      role={alert ? "alert" : undefined}
      tabIndex={takesFocus ? -1 : undefined}
    >
      <Icon name={icons[tone]} />
      <div>
        {title && <p class="notice__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
