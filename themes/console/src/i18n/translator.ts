/** The texts of one language by key, in the notation of Java's MessageFormat. */
export type Bundle = Readonly<Record<string, string>>;
export type Parameter = string | number;

/** Finds texts and fills in their `{0}`, `{1}` … */
export interface Translator {
  readonly locale: string;
  /** The tag for dates and numbers, as `formatsFor` chose it. May have a country, or be another language. */
  readonly formats: string;
  (key: string, ...parameters: Parameter[]): string;
  readonly has: (key: string) => boolean;
  /** Chooses `<key>.one` or `<key>.other` by the rules of the language. The count is `{0}`. */
  readonly count: (key: string, count: number, ...parameters: Parameter[]) => string;
  /** Translates a text if it is a key in `${…}`, as in the settings of a user profile. */
  readonly resolve: (text: string) => string;
}

export function createTranslator(locale: string, bundle: Bundle, formats = locale): Translator {
  const plural = new Intl.PluralRules(formats);
  const number = new Intl.NumberFormat(formats);
  // In one pass, so that values which were filled in stay as they are.
  const fill = (pattern: string, parameters: readonly Parameter[]) =>
    pattern.replace(/''|\{(\d+)\}/g, (part, index: string | undefined) => {
      if (index === undefined) return "'";
      const value = parameters[Number(index)];
      return value === undefined ? part : typeof value === "number" ? number.format(value) : value;
    });

  const translate = (key: string, ...parameters: Parameter[]) => fill(bundle[key] ?? key, parameters);
  return Object.assign(translate, {
    locale,
    formats,
    has: (key: string) => Object.hasOwn(bundle, key),
    count: (key: string, count: number, ...parameters: Parameter[]) =>
      translate(`${key}.${plural.select(count) === "one" ? "one" : "other"}`, count, ...parameters),
    resolve: (text: string) => {
      const key = /^\$\{(.+)\}$/.exec(text)?.[1];
      return key === undefined ? text : translate(key);
    },
  });
}
