import { useConsole } from "../context";
import { Icon, type IconName } from "./Icon";

/** How to reach the support. Shows only what the operator has set. */
export function Footer() {
  const { t, environment } = useConsole();
  const { phone, hours, email, videoUrl, chatUrl, manualUrl } = environment.support;
  const ways: { icon: IconName; text: string; href: string; extra?: string }[] = [
    { icon: "phone" as const, text: phone, href: phone && `tel:${phone.replace(/[^+\d]/g, "")}`, extra: hours },
    { icon: "mail" as const, text: t("support.email"), href: email && `mailto:${email}`, extra: email },
    { icon: "video" as const, text: t("support.video"), href: videoUrl },
    { icon: "chat" as const, text: t("support.chat"), href: chatUrl },
    { icon: "book" as const, text: t("support.manual"), href: manualUrl },
  ].filter(({ href }) => href);
  return (
    <footer class="footer">
      {ways.length > 0 && (
        <section aria-labelledby="support">
          <h2 id="support">{t("support.title")}</h2>
          <ul class="support">
            {ways.map(({ icon, text, href, extra }) => (
              <li key={href}>
                <Icon name={icon} />
                <span>
                  <a href={href} rel="noreferrer">
                    {text}
                  </a>
                  {extra && <span class="muted">{extra}</span>}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </footer>
  );
}
