/** The languages in which the app speaks. */
export type Locale = "vi" | "en";
