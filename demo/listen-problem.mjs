// @ts-check
import { createServer } from "node:net";

/**
 * Whether a program can listen there now.
 *
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>} the system's error code (EADDRINUSE, EACCES, …), or nothing
 */
export function listenProblem(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => resolve("code" in error ? String(error.code) : error.message));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}
