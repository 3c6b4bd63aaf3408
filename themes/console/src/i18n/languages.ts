/** The languages of the bundles, by tag. Which of them a realm offers is told by the server's page. */
export const languages = ["en", "nb", "nn"] as const;
export type Language = (typeof languages)[number];
