// Shows the secret as it is read aloud: capitals in groups of four. The server accepts every
// spelling, so the page works without this file too.
const GROUP = 4;
const SEPARATORS = /[\s\-\u2010-\u2015_.]/gu;

/** Groups what was typed; characters that no secret has stay, so that people see their slip. */
export function grouped(text) {
  const characters = text.replace(SEPARATORS, "").replace(/[a-z]/g, (c) => c.toUpperCase());
  return characters.replace(new RegExp(`(.{${GROUP}})(?=.)`, "gu"), "$1-");
}

/** Where the caret belongs, when `count` characters that are no separators stand before it. */
export function caretAfter(text, count, backwards) {
  let position = 0;
  for (let seen = 0; position < text.length && seen < count; position += 1) {
    if (text[position] !== "-") {
      seen += 1;
    }
  }
  // Behind a hyphen that is always put back, Backspace would never get anywhere.
  return !backwards && text[position] === "-" ? position + 1 : position;
}

function regroup(input, event) {
  if (event.isComposing) {
    return;
  }
  const before = input.value.slice(0, input.selectionStart).replace(SEPARATORS, "").length;
  const text = grouped(input.value);
  if (text === input.value) {
    return;
  }
  input.value = text;
  const backwards = /^delete.*Backward$/.test(event.inputType ?? "");
  const caret = caretAfter(text, before, backwards);
  input.setSelectionRange(caret, caret);
}

const input = document.querySelector("form#kc-reset-link-secret-form input[name=secret]");
if (input) {
  input.value = grouped(input.value);
  input.addEventListener("input", (event) => regroup(input, event));
  input.addEventListener("compositionend", (event) => regroup(input, event));
}
