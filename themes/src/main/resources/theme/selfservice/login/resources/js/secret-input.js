// Shows the secret as it is read aloud: capitals in groups of four. The server accepts other spellings, too, so the page
// also works without this file.
const GROUP = 4;
const SEPARATORS = /[\s\-\u2010-\u2015_.]/gu;

/** Groups what was typed. Characters that can't be in a secret stay, so that people see their mistake. */
export function grouped(text) {
  const characters = text.replace(SEPARATORS, "").replace(/[a-z]/g, (c) => c.toUpperCase());
  return characters.replace(new RegExp(`(.{${GROUP}})(?=.)`, "gu"), "$1-");
}

/** Where the caret belongs when `count` characters stand before it, not counting separators. */
export function caretAfter(text, count, backwards) {
  let position = 0;
  for (let seen = 0; position < text.length && seen < count; position += 1) {
    if (text[position] !== "-") {
      seen += 1;
    }
  }
  // The hyphen is always put back. With the caret behind it, Backspace would have no effect.
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
