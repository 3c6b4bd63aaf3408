import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useAnnounce } from "./Announcements";
import { Icon, type IconName } from "./Icon";

export type NoticeTone = "info" | "success" | "warning" | "danger";

const icons: Record<NoticeTone, IconName> = { info: "info", success: "check", warning: "warning", danger: "cross" };

interface NoticeProps {
  tone: NoticeTone;
  title?: string;
  /** Read out when it appears; a danger interrupts what is being read. */
  live?: boolean;
  /** Moves the focus here when it appears. For the outcome of an action whose button may be gone by then. */
  takesFocus?: boolean;
  children?: ComponentChildren;
}

/** A framed message. Colour, icon and words all say how serious it is. */
export function Notice({ tone, title, live, takesFocus, children }: NoticeProps) {
  const frame = useRef<HTMLDivElement>(null);
  const announce = useAnnounce();
  useEffect(() => {
    if (takesFocus) frame.current?.focus();
  }, [takesFocus, title]);

  useEffect(() => {
    const notice = frame.current;
    return () => {
      // If a button inside had the focus, don't throw the person back to the top of the document.
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
