/** What the browser may know of who has signed in. */
export type PublicPerson = {
  name: string;
  /** Whether Roster keeps the session; otherwise whoever stands before it does. */
  canSignOut: boolean;
};
