// The script of every page. The server's values are data attributes of <body>, so that pages need no inline script.
import { checkAuthSession, startSessionPolling } from "./authChecker.js";

const { ssoLoginUrl, authSessionHash } = document.body.dataset;
if (ssoLoginUrl) {
  startSessionPolling(ssoLoginUrl);
}
if (authSessionHash) {
  checkAuthSession(authSessionHash);
}

// A second click must not send the form twice. The button isn't disabled, since its name and value must be sent.
let sent = new WeakSet();
document.addEventListener("submit", (event) => {
  if (sent.has(event.target)) {
    event.preventDefault();
  } else {
    sent.add(event.target);
  }
});
// A page that the browser kept in memory and shows again after "Back" must be usable.
globalThis.addEventListener("pageshow", () => {
  sent = new WeakSet();
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-once-link]");
  if (!link) {
    return;
  }
  if (link.getAttribute("aria-disabled") === "true") {
    event.preventDefault();
    return;
  }
  link.setAttribute("aria-disabled", "true");
  link.classList.add(...(link.dataset.disabledClass ?? "").split(/\s+/).filter(Boolean));
});

// The language menu closes on a click elsewhere and on Escape.
const menu = document.querySelector(".languages-menu");
document.addEventListener("click", (event) => {
  if (menu?.open && !menu.contains(event.target)) {
    menu.open = false;
  }
});
menu?.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && menu.open) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

document.querySelector("[aria-invalid=true]")?.focus();
