const longest = 60;

/** What somebody wrote, without characters that turn around what stands beside it. `<bdi>` alone can be closed by one. */
export function plain(text: string): string {
  return text.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "");
}

/** A name as others read it: at most 60 characters, and never half of one. */
export function shortName(name: string): string {
  const characters = Array.from(new Intl.Segmenter().segment(plain(name)), ({ segment }) => segment);
  return characters.length > longest
    ? `${characters
        .slice(0, longest - 1)
        .join("")
        .trimEnd()}…`
    : characters.join("");
}
