/**
 * The one list of languages, by tag: the bundles that there are. The build writes it into the themes, where the server and
 * the operator's check read it. Which of them a realm offers is told by the server's page.
 */
export const languages = ["en", "nb", "nn"] as const;
export type Language = (typeof languages)[number];
