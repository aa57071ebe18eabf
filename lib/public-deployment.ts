import type { Off, Role } from "./roles";

export const DEPLOYMENT_COLOURS = ["grey", "green", "blue", "violet", "amber", "red"] as const;

export type DeploymentColour = (typeof DEPLOYMENT_COLOURS)[number];

/** What the browser may know of a deployment; never its URL's credentials, its key or its headers. */
export type PublicDeployment = {
  slug: string;
  name: string;
  host: string;
  /** Without credentials and query. */
  url: string;
  embedded: boolean;
  /** Nothing is changed or run there through Roster, whoever asks. */
  readOnly: boolean;
  /** What the person who looks may do there; of what is read only everyone is a viewer. */
  role: Role;
  /** Why some things are off; null for an editor. */
  off: Off | null;
  colour: DeploymentColour | null;
};
