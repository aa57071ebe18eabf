import "server-only";
import { listDeployments } from "../deployments";
import { processEnd } from "../process-end";
import { deploymentFetch } from "../server-fetch";
import { createReadiness } from "./create-readiness";

const TOO_BAD = 500;

/** The readiness of this process, at /readyz. */
export const readiness = createReadiness({
  deployments: () => listDeployments(),
  isEnding: () => processEnd.isEnding,
  patience: 2_000,
  keep: 5_000,
  answers: async (deployment, signal) => {
    const answer = await deploymentFetch(deployment)(`${deployment.url}/ok`, { signal });
    await answer.body?.cancel();
    return answer.status < TOO_BAD;
  },
});
