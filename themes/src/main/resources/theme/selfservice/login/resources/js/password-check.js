// Says at once what a new password lacks. The server checks the password in any case.
import { validatePassword } from "./password-policy.js";

const rules = document.getElementById("password-policies");
const input = document.getElementById(rules.dataset.field);
const container = document.getElementById(`input-error-container-${input.id}`);
const policies = [...rules.content.querySelectorAll("data")].map((rule) => ({
  name: rule.dataset.policy,
  policy: { value: Number(rule.value), error: rule.textContent },
}));

function message(text) {
  const line = document.createElement("p");
  line.className = "error-text";
  const icon = document.createElement("span");
  icon.className = "icon icon-error";
  icon.setAttribute("aria-hidden", "true");
  const words = document.createElement("span");
  words.textContent = text;
  line.append(icon, words);
  return line;
}

container.setAttribute("aria-live", "polite");
input.addEventListener("change", () => {
  const errors = input.value === "" ? [] : validatePassword(input.value, policies);
  container.replaceChildren(...errors.map(message));
  input.toggleAttribute("aria-invalid", errors.length > 0);
  if (errors.length > 0) {
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-describedby", container.id);
  }
});
