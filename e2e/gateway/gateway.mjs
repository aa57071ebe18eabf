// @ts-check
import { once } from "node:events";
import http from "node:http";
import { cutter } from "./stream-cut.mjs";

/**
 * @typedef {object} Recorded
 * @property {string} method
 * @property {string} path with its query
 * @property {http.IncomingHttpHeaders} headers
 * @property {string} body
 * @property {number | undefined} status what the server answered; undefined when it was not reached
 *
 * @typedef {object} Fault What happens to the requests that it fits.
 * @property {string} [method] default: every method
 * @property {RegExp} [path] on the path with its query; default: every path
 * @property {RegExp} [body] on what is sent; default: any
 * @property {number} [times] how many requests it strikes; default: all
 * @property {boolean} [reach] false = the server never sees the request; default: its work is done
 * @property {number} [delayBefore] milliseconds before the server is asked
 * @property {number} [delayAfter] milliseconds before its answer is passed on
 * @property {{ status: number, headers?: http.OutgoingHttpHeaders, body?: string }} [answer] instead of the server's
 * @property {"hang" | "drop"} [silence] instead of an answer: nothing for ever, or a cut connection
 * @property {string[]} [without] names of headers of the server's answer that are not passed on
 * @property {string} [before] what comes before the body of the server's answer
 * @property {import("./stream-cut.mjs").Cut} [cut] breaks the server's answer off in its body
 */

/**
 * A gateway that stands between Roster and a real LangGraph server, passes everything through, and
 * does the damage it is told to. Faults set later come first.
 *
 * @param {{ target: string, port?: number }} options
 */
export async function startGateway({ target, port = 0 }) {
  /** @type {Recorded[]} */
  const requests = [];
  /** @type {(Fault & { left: number })[]} */
  let faults = [];

  const server = http.createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");

  /** @param {http.IncomingMessage} incoming @param {http.ServerResponse} outgoing */
  async function handle(incoming, outgoing) {
    const chunks = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const { method = "", url: path = "", headers } = incoming;
    /** @type {Recorded} */
    const recorded = { method, path, headers, body: body.toString("utf8"), status: undefined };
    requests.push(recorded);

    const fault = strike(recorded);
    await pause(fault.delayBefore, outgoing);
    if (fault.reach === false) return answer(outgoing, fault);
    const response = await forward(incoming, outgoing, body);
    recorded.status = response.statusCode;
    if (fault.answer || fault.silence) {
      for await (const _ of response);
      return answer(outgoing, fault);
    }
    await pause(fault.delayAfter, outgoing);
    passOn(response, outgoing, fault);
  }

  /** @param {Recorded} request @returns {Fault} */
  function strike({ method, path, body }) {
    const fault = faults.find(
      (each) =>
        each.left > 0 &&
        (each.method === undefined || each.method === method) &&
        (each.path === undefined || each.path.test(path)) &&
        (each.body === undefined || each.body.test(body)),
    );
    if (fault) fault.left -= 1;
    return fault ?? {};
  }

  /** @param {http.IncomingMessage} incoming @param {http.ServerResponse} outgoing @param {Buffer} body */
  async function forward(incoming, outgoing, body) {
    const { host: _, ...headers } = incoming.headers;
    const url = new URL(target);
    const sent = http.request({
      hostname: url.hostname,
      port: url.port,
      path: incoming.url,
      method: incoming.method,
      headers,
      agent: false,
    });
    outgoing.on("close", () => sent.destroy());
    sent.end(body);
    const [response] = await once(sent, "response");
    return /** @type {http.IncomingMessage} */ (response);
  }

  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    requests,
    /** @param {Fault} fault @returns {() => void} takes the fault away again */
    setFault(fault) {
      const set = { ...fault, left: fault.times ?? Number.POSITIVE_INFINITY };
      faults = [set, ...faults];
      return () => {
        faults = faults.filter((each) => each !== set);
      };
    },
    /** Takes all faults away and forgets the requests. */
    clear() {
      faults = [];
      requests.length = 0;
    },
    /** As if the server went down: open connections are cut, new ones refused. */
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** @param {http.ServerResponse} outgoing @param {Fault} fault */
function answer(outgoing, { answer: given, silence }) {
  if (silence === "hang") return;
  if (silence === "drop" || given === undefined) return void outgoing.socket?.resetAndDestroy();
  outgoing.writeHead(given.status, given.headers).end(given.body);
}

/** @param {http.IncomingMessage} response @param {http.ServerResponse} outgoing @param {Fault} fault */
function passOn(response, outgoing, { cut, before, without = [] }) {
  const { "content-length": length, ...headers } = response.headers;
  const isChanged = cut !== undefined || before !== undefined;
  const kept =
    isChanged || length === undefined ? headers : { ...headers, "content-length": length };
  const passed = Object.entries(kept).filter(([name]) => !without.includes(name));
  outgoing.writeHead(response.statusCode ?? 502, Object.fromEntries(passed));
  outgoing.flushHeaders();
  if (before !== undefined) outgoing.write(before);
  response.on("error", () => outgoing.destroy());
  if (!cut) return void response.pipe(outgoing);
  const next = cutter(cut);
  response.on("end", () => outgoing.end());
  response.on("data", (chunk) => {
    const { pass, done } = next(chunk);
    if (!done) return void outgoing.write(pass);
    response.removeAllListeners("data").removeAllListeners("end");
    if (cut.with === "end") return void outgoing.end(pass);
    outgoing.write(pass, () => outgoing.socket?.resetAndDestroy());
  });
}

/** @param {number | undefined} ms @param {http.ServerResponse} outgoing */
async function pause(ms, outgoing) {
  if (ms === undefined) return;
  await new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    outgoing.on("close", () => {
      clearTimeout(timer);
      reject(new Error("the client left"));
    });
  });
}
