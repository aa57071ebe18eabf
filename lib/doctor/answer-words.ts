import type { PublicDeployment } from "@/lib/public-deployment";
import { tcpFailure } from "./connection-words";
import type { Credentials, ProbeAnswered, ProbeFailed, ProbeResult } from "./probe";
import { RESTART, settingsOf } from "./settings-of";
import { failed, type StepResult } from "./step";
import { isTlsCode, tlsFailure } from "./tls-words";

type Asked = "ok" | "info" | "key";

const PATH: Record<Asked, string> = {
  ok: "/ok",
  info: "/info",
  key: "/assistants/search",
};

type About = {
  of: PublicDeployment;
  /** Epoch milliseconds. */
  now: number;
  /** What /ok answered, for the words about /info. */
  ok?: ProbeResult | undefined;
};

/** What the answer to one of the plain requests means. */
export function answerWords(asked: Asked, result: ProbeResult, about: About): StepResult {
  if (result.outcome === "failed") return noAnswer(asked, result, about);
  if (result.outcome !== "answered") return { status: "ok", says: "Connected." };
  return wrongAnswer(asked, result, about) ?? goodAnswer(asked, result);
}

function goodAnswer(asked: Asked, answer: ProbeAnswered): StepResult {
  const { status, version, credentials } = answer;
  if (asked === "ok") {
    if (status === 404) {
      return {
        status: "ok",
        says: "There is no /ok here.",
        remark: "Some servers have none; whether this is one, the next step says.",
      };
    }
    return { status: "ok", says: "The server answers that all is well." };
  }
  if (asked === "key") return { status: "ok", says: keyWords(credentials) };
  if (status === 404) {
    return {
      status: "ok",
      says: "The server says nothing of itself.",
      remark: "Roster cannot tell which server it is, and treats it with the most care.",
    };
  }
  return {
    status: "ok",
    says: version === null ? "A LangGraph server, of no version." : `LangGraph ${version}.`,
  };
}

function keyWords({ hasKey, scheme, headers }: Credentials): string {
  const also =
    headers === 0 ? "" : ` ${headers} more ${headers === 1 ? "header is" : "headers are"} sent.`;
  if (!hasKey) return `No key is set, and the server asks for none.${also}`;
  return `The server lets Roster read with the key that is set, sent as ${SCHEME[scheme]}.${also}`;
}

const SCHEME = {
  "x-api-key": "x-api-key",
  bearer: "a bearer token",
  langsmith: "a LangSmith key",
};

function wrongAnswer(
  asked: Asked,
  answer: ProbeAnswered,
  { of, ok }: About,
): StepResult | undefined {
  const { host, url } = settingsOf(of);
  const { status, body, fits } = answer;
  if (answer.redirect !== null) return redirected(answer.redirect, of);
  if (status === 401 || status === 403) return refused(asked, answer, of);
  if (status === 404) {
    const isMissing = asked === "ok" || (asked === "info" && ok?.outcome === "answered" && ok.fits);
    if (isMissing && body !== "html") return undefined;
    return failed(
      `${host} has no ${PATH[asked]}.`,
      "Something answers there, but a LangGraph server has this address: a part of the path may be missing, or be too much, or another program answers.",
      `Compare ${url} with the address that the server is reached by, with its path (such as https://host/my-graph). ${RESTART}`,
    );
  }
  if (status === 429) {
    return failed(
      `${host} refuses, as it is asked too often (429).`,
      "The server, or a gateway before it, limits how many requests it takes.",
      "Wait a little and run this step again; if it stays, raise the limit for Roster.",
    );
  }
  if (status === 502 || status === 503 || status === 504) {
    return failed(
      `A gateway answered ${status} for the server.`,
      "What stands in front of the server was reached, but the server behind it was not: it is down, starting, or overloaded.",
      "Look whether the server runs, and at its log; then at the gateway’s.",
    );
  }
  if (status >= 500) {
    return failed(
      `${host} failed with ${status}.`,
      "The server was reached and broke while it answered.",
      "Look at the server’s log at this time.",
    );
  }
  if (body === "html") {
    return failed(
      `${host} answered with a web page.`,
      "Another program answers at this address: a sign-in page, a proxy’s own page, or a web app.",
      `Let Roster reach the LangGraph server without signing in, or correct ${url} (a path may be missing). ${RESTART}`,
    );
  }
  if (status >= 400) {
    return failed(
      `${host} answered ${status} to ${PATH[asked]}.`,
      "What answers there does not take this request, which every LangGraph server takes.",
      `Check that ${url} is the address of a LangGraph server, and what stands in front of it.`,
    );
  }
  if (body === "compressed") {
    return failed(
      `${host} answered compressed.`,
      "Roster asks for answers that are not compressed, and something on the way compresses them all the same.",
      "Switch compression off in the proxy before the server; it would hold streams back too.",
    );
  }
  if (body !== "json" || !fits) {
    return failed(
      body === "json" ? "The answer is not one of a LangGraph server." : "The answer is not JSON.",
      `Another program answers at ${PATH[asked]}, or something on the way changes what the server says.`,
      `Check that ${url} is the address of a LangGraph server, with its port and path. ${RESTART}`,
    );
  }
  return undefined;
}

function redirected(to: "https" | "path" | "elsewhere", of: PublicDeployment): StepResult {
  const { host, url } = settingsOf(of);
  const means = "Roster follows no redirects, so that its key goes nowhere but to the server.";
  if (to === "https") {
    return failed(
      `${host} sends Roster on to https://.`,
      means,
      `Write https:// into ${url}. ${RESTART}`,
    );
  }
  if (to === "path") {
    return failed(
      `${host} sends Roster on to another path.`,
      `${means} The path of the address may be incomplete.`,
      `Write the whole path of the server into ${url}. ${RESTART}`,
    );
  }
  return failed(
    `${host} sends Roster on to somewhere else.`,
    `${means} Usually it is a page to sign in at.`,
    `Let Roster reach the LangGraph server without signing in, or correct ${url}. ${RESTART}`,
  );
}

function refused(
  asked: Asked,
  { status, credentials: { hasKey, scheme } }: ProbeAnswered,
  of: PublicDeployment,
): StepResult {
  const { host, key, embedded } = settingsOf(of);
  const gate =
    asked === "key"
      ? ""
      : " LangGraph servers answer here without a key, so it may be a gateway before the server that asks.";
  if (!hasKey) {
    return failed(
      `${host} wants a key, and none is set (${status}).`,
      `Roster sent no key, as none is in its settings.${gate}`,
      `Set ${embedded ? "LANGGRAPH_API_KEY" : key}. ${RESTART}`,
    );
  }
  if (status === 403) {
    return failed(
      `${host} knows the key and forbids this (403).`,
      `The key may not read assistants: its role, its workspace, or the server’s own rules forbid it.${gate}`,
      `Give the key the right to read assistants, or set another one in ${key}. ${RESTART}`,
    );
  }
  return failed(
    `${host} does not accept the key (401).`,
    `The key that is set was sent as ${SCHEME[scheme]}. It is wrong, has ended, belongs to another deployment, or is expected in another form.${gate}`,
    `Set a key of this deployment in ${key}. A server that checks tokens of its own wants "auth": "bearer" in ROSTER_DEPLOYMENTS. ${RESTART}`,
  );
}

function noAnswer(asked: Asked, result: ProbeFailed, { of, now }: About): StepResult {
  const { host, port, url } = settingsOf(of);
  const { code } = result;
  if (result.speaksTls) {
    return failed(
      `Port ${port} speaks TLS, and the address says http://.`,
      "The server wants encrypted requests and cuts off all others.",
      `Write https:// into ${url}. ${RESTART}`,
    );
  }
  if (code === "TIMEOUT" || code === "UND_ERR_HEADERS_TIMEOUT" || code === "UND_ERR_BODY_TIMEOUT") {
    return failed(
      `${host} took the request and did not answer in time.`,
      "The connection is there, but no answer comes: the server hangs or is overloaded, or it is no web server.",
      `Look at the server’s log and load, and check that port ${port} is its own.`,
    );
  }
  if (code === "NOT_HTTP" || code.startsWith("HPE_")) {
    return failed(
      `${host} does not speak HTTP on port ${port}.`,
      "Another kind of program listens there, such as a database.",
      `Correct the port in ${url}. ${RESTART}`,
    );
  }
  if (code === "ECONNRESET" || code === "UND_ERR_SOCKET" || code === "EPIPE") {
    return failed(
      `${host} closed the connection before it answered ${PATH[asked]}.`,
      "Something on the way, or the server itself, cuts requests off: it crashed, it restarts, or a proxy refuses them.",
      "Look at the server’s log, then at what stands in front of it, and run this step again.",
    );
  }
  return isTlsCode(code) ? tlsFailure(result, of, now) : tcpFailure(result, of);
}
