/** The languages that the bundles speak, by their tags. Which of them a realm offers comes with the page. */
export const languages = ["en", "nb", "nn"] as const;
export type Language = (typeof languages)[number];
