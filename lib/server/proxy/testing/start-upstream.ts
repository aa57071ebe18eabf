import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { listen } from "./listen";

type Received = { method: string; url: string; headers: IncomingHttpHeaders; body: string };
type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A deployment made of plain HTTP: records every request that reaches it, answers as told. */
export async function startUpstream(first: Answer = answerJson) {
  const received: Received[] = [];
  const upstream = { received, answer: first };
  const server = await listen((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      received.push({ method, url, headers, body });
      upstream.answer(response, request);
    });
  });
  return Object.assign(upstream, server);
}

function answerJson(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "application/json" }).end('{"ok":true}');
}
