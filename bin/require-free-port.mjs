// @ts-check
import { createServer } from "node:net";
import { listenProblem } from "../demo/listen-problem.mjs";
import { LaunchError } from "./launch-error.mjs";

/**
 * The port itself where a program can listen on it, or a free one for 0.
 *
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>}
 * @throws {LaunchError} saying what to do instead
 */
export async function requireFreePort(port, host) {
  if (port === 0) return anyFreePort(host);
  const problem = await listenProblem(port, host);
  if (problem === undefined) return port;
  if (problem === "EADDRINUSE") {
    throw new LaunchError(
      `Port ${port} is already in use, perhaps by another Roster. Stop that program, or use another port: npm start -- --port ${port + 1}`,
    );
  }
  if (problem === "EACCES") {
    throw new LaunchError(
      `This user may not listen on port ${port}. Use a port above 1023: npm start -- --port 3000`,
    );
  }
  throw new LaunchError(`Roster cannot listen on ${host}, port ${port} (${problem}).`);
}

/**
 * @param {string} host
 * @returns {Promise<number>}
 */
function anyFreePort(host) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen({ port: 0, host }, () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
