/** What a server does instead of what a test holds, and whether a person notices. */
export type Difference = { instead: string; isNoticed: boolean };

/** By the test's full name. */
export type Differences = Readonly<Record<string, Difference>>;

export const noticed = (instead: string): Difference => ({ instead, isNoticed: true });

/** Only a program notices, and Roster has an answer to it. */
export const aside = (instead: string): Difference => ({ instead, isNoticed: false });
