/** A reason to stop, said in words a person can act on. It is printed, and the command exits 2. */
export class CommandError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CommandError";
  }
}
