import { clientOf, serverFetch, url } from "./contract";

/** A write that goes wrong: `done` = the server did the work; `answer` = what came back, if any did. */
export type Fault = { done: boolean; answer?: () => Response };

/** A client whose first request by `method` goes wrong; the ones after it go well. */
export function faulty(method: string, { done, answer }: Fault) {
  let broken = false;
  const writes: string[] = [];
  const client = clientOf(url, async (input, init) => {
    if (init?.method !== method) return serverFetch(input, init);
    writes.push(String(input));
    if (broken) return serverFetch(input, init);
    broken = true;
    if (done) await serverFetch(input, init);
    if (answer) return answer();
    throw new TypeError("fetch failed");
  });
  return { client, writes };
}
