// Shows what /mails answers, and asks again every two seconds. Mail text is set as text; a mail's HTML lives in a
// frame that may run no script, and its links open in a tab of their own.
const POLL_MILLIS = 2000;
const NARROW = matchMedia("(max-width: 45rem)");
const element = (id) => document.getElementById(id);
const time = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const greeting = element("state").textContent;

const ids = (list) => list.map((mail) => mail.id).join();

let mails = [];
let shownId = null;

function chosenMail() {
  const id = decodeURIComponent(location.hash.slice(1));
  return mails.find((mail) => mail.id === id) ?? (NARROW.matches ? undefined : mails[0]);
}

function line(tag, text) {
  const node = document.createElement(tag);
  node.textContent = text;
  return node;
}

function listItem(mail, chosen) {
  const link = document.createElement("a");
  link.href = "#" + encodeURIComponent(mail.id);
  if (mail === chosen) link.setAttribute("aria-current", "true");
  link.append(line("strong", mail.subject || "(no subject)"), line("span", mail.to), line("span", time.format(new Date(mail.date))));
  const item = document.createElement("li");
  item.append(link);
  return item;
}

/** Turns the addresses in a plain mail into links, as mail programs do. */
function linked(text) {
  const nodes = document.createDocumentFragment();
  for (const piece of text.split(/(https?:\/\/[^\s<>"]+)/)) {
    if (/^https?:/.test(piece)) {
      const link = line("a", piece);
      Object.assign(link, { href: piece, target: "_blank", rel: "noopener noreferrer" });
      nodes.append(link);
    } else nodes.append(piece);
  }
  return nodes;
}

function showPart(html) {
  element("html").hidden = !html;
  element("text").hidden = html;
  element("show-html").setAttribute("aria-pressed", String(html));
  element("show-text").setAttribute("aria-pressed", String(!html));
}

function showMail(mail) {
  element("mail").hidden = !mail;
  if (!mail || mail.id === shownId) return;
  element("subject").textContent = mail.subject || "(no subject)";
  element("from").textContent = mail.from;
  element("to").textContent = mail.to;
  element("date").textContent = time.format(new Date(mail.date));
  element("date").dateTime = mail.date;
  element("html").srcdoc = '<base target="_blank">' + (mail.html ?? "");
  element("text").replaceChildren(linked(mail.text ?? ""));
  element("show-html").disabled = mail.html === null;
  element("show-text").disabled = mail.text === null;
  showPart(mail.html !== null);
}

function render() {
  const chosen = chosenMail();
  element("empty").hidden = mails.length > 0;
  element("list").replaceChildren(...mails.map((mail) => listItem(mail, chosen)));
  showMail(chosen);
  shownId = chosen?.id ?? null;
}

async function refresh() {
  try {
    const inbox = await (await fetch("/mails")).json();
    element("console").href = inbox.consoleUrl;
    element("state").textContent = greeting;
    // Only when something came: a new list under a keyboard user's feet would take the focus away.
    if (inbox.mails.length === 0 || ids(inbox.mails) !== ids(mails)) {
      mails = inbox.mails;
      render();
    }
  } catch {
    element("state").textContent = "The demo does not run any more. Start it with mvn -Pdev; this page then goes on.";
  }
  setTimeout(refresh, POLL_MILLIS);
}

element("html").addEventListener("load", () => {
  element("html").style.height = element("html").contentDocument.documentElement.scrollHeight + 16 + "px";
});
element("show-html").addEventListener("click", () => showPart(true));
element("show-text").addEventListener("click", () => showPart(false));
addEventListener("hashchange", () => {
  render();
  if (location.hash.length > 1) element("subject").focus();
});
NARROW.addEventListener("change", render);
refresh();
