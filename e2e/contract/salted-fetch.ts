const SALT = "contract_suite";
const WRITE = /\/assistants(\/[^/]+)?$/;

/**
 * A fetch for Aegra, which keeps no two assistants of one graph with the same configuration: each that
 * the suite writes gets something of its own in `config`, which nobody sees in an answer. That it
 * refuses them without it is tested apart.
 */
export const saltedFetch: typeof fetch = async (input, init = {}) => {
  const response = await fetch(input, salted(String(input), init));
  if (!response.headers.get("content-type")?.startsWith("application/json")) return response;
  const { status, headers } = response;
  const text = await response.text();
  return new Response(text === "" ? null : unsalted(text), { status, headers });
};

function salted(url: string, init: RequestInit): RequestInit {
  const { method, body } = init;
  const isWrite = (method === "POST" || method === "PATCH") && WRITE.test(new URL(url).pathname);
  if (!isWrite || typeof body !== "string") return init;
  const content = JSON.parse(body);
  if (method === "PATCH" && content.config === undefined) return init;
  const config = { ...content.config, [SALT]: crypto.randomUUID() };
  return { ...init, body: JSON.stringify({ ...content, config }) };
}

function unsalted(text: string): string {
  return JSON.stringify(JSON.parse(text, (key, value) => (key === SALT ? undefined : value)));
}
