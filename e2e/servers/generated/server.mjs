// @ts-check
import { once } from "node:events";
import http from "node:http";
import { answer } from "./answer.mjs";

const total = Number(process.env.ASSISTANTS);

const ANYONE = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*",
  "access-control-expose-headers": "*",
};

const server = http.createServer((request, response) => {
  handle(request, response).catch((error) => response.writeHead(400, ANYONE).end(String(error)));
});
server.listen(Number(process.env.PORT ?? 0), "127.0.0.1");
await once(server, "listening");
const address = server.address();
process.once("SIGTERM", () => process.exit(0));
process.send?.({
  type: "ready",
  url: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`,
});

/** @param {http.IncomingMessage} request @param {http.ServerResponse} response */
async function handle(request, response) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  if (request.method === "OPTIONS") return void response.writeHead(204, ANYONE).end();
  const text = Buffer.concat(chunks).toString("utf8");
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const { status, body, headers } = answer(
    total,
    request.method ?? "GET",
    pathname,
    text === "" ? {} : JSON.parse(text),
  );
  response
    .writeHead(status, { ...ANYONE, "content-type": "application/json", ...headers })
    .end(JSON.stringify(body));
}
