// Makes what login pages and mails need from tokens.css, which is written for the console's newer browsers.

/**
 * @param {string} css tokens.css
 * @returns {{ name: string, light: string, dark: string }[]} names without their dashes
 */
export function parseTokens(css) {
  return [...css.matchAll(/--([\w-]+):([^;]+);/g)].map(([, name = "", text = ""]) => {
    const value = text.trim().replace(/\s+/g, " ");
    const [, light = value, dark = value] = /^light-dark\((.+), (.+)\)$/.exec(value) ?? [];
    return { name, light, dark };
  });
}

/**
 * For the login pages. These must also work in older browsers, without light-dark() from 2024: whoever can't sign in
 * can't be asked to get a newer one.
 *
 * @param {string} css tokens.css
 */
export function loginTokens(css) {
  const tokens = parseTokens(css);
  const lines = (/** @type {string} */ indent, /** @type {string[]} */ declarations) =>
    declarations.map((declaration) => `${indent}${declaration};\n`).join("");
  const light = tokens.map((token) => `--${token.name}: ${token.light}`);
  const dark = tokens.filter((token) => token.dark !== token.light).map((token) => `--${token.name}: ${token.dark}`);
  return `:root {
${lines("  ", ["color-scheme: light", ...light])}}

@media (prefers-color-scheme: dark) {
  :root:not(.light-only) {
${lines("    ", ["color-scheme: dark", ...dark])}  }
}
`;
}

/**
 * For the mails: two FreeMarker hashes, `light` and `dark`, with the names in camel case.
 *
 * @param {string} css tokens.css
 */
export function mailColours(css) {
  const colours = parseTokens(css).filter((token) => token.dark !== token.light);
  const hash = (/** @type {"light" | "dark"} */ scheme) =>
    colours.map((token) => `  "${camelCase(token.name)}": "${token[scheme]}"`).join(",\n");
  return `<#assign light = {\n${hash("light")}\n}>\n<#assign dark = {\n${hash("dark")}\n}>\n`;
}

/** @param {string} name */
function camelCase(name) {
  return name.replace(/-(\w)/g, (_, /** @type {string} */ letter) => letter.toUpperCase());
}
