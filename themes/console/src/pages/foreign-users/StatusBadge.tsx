import type { ResetLinkStatus } from "../../api/resetLinks";
import { useConsole } from "../../context";
import { Icon, type IconName } from "../../ui/Icon";

type BadgeTone = "neutral" | "info" | "success" | "danger";

const appearances: Record<ResetLinkStatus, { icon: IconName; tone: BadgeTone }> = {
  CREATED: { icon: "clock", tone: "info" },
  SENT: { icon: "mail", tone: "info" },
  IN_RECOVERY: { icon: "key", tone: "info" },
  COMPLETED: { icon: "check", tone: "success" },
  MAIL_FAILED: { icon: "warning", tone: "danger" },
  LOCKED: { icon: "lock", tone: "danger" },
  EXPIRED: { icon: "clock", tone: "neutral" },
  REVOKED: { icon: "stop", tone: "neutral" },
  REPLACED: { icon: "replace", tone: "neutral" },
};

/** A link's status in words, colour and picture. */
export function StatusBadge({ status }: { status: ResetLinkStatus }) {
  const { t } = useConsole();
  const { icon, tone } = appearances[status];
  return (
    <span class={`badge badge--${tone}`}>
      <Icon name={icon} />
      {t(`status.${status}`)}
    </span>
  );
}
