// @ts-check

/** A reason not to start, said in words a person can act on. The launcher prints it and exits 1. */
export class LaunchError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = "LaunchError";
  }
}
