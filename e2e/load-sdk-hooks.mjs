const BUNDLED = /\/@langchain\/langgraph-sdk\/dist\/node_modules\/.*\.js$/u;
/** Commands such as `tsc`: with hooks about, Node asks for their kind, and their names tell none. */
const COMMAND = /\/node_modules\/.*\/[^/.]+$/u;

/** @type {import("node:module").ResolveHook} */
export async function resolve(specifier, context, nextResolve) {
  const resolved = await nextResolve(specifier, context);
  if (BUNDLED.test(resolved.url)) return { ...resolved, format: "module" };
  return COMMAND.test(resolved.url) ? { ...resolved, format: "commonjs" } : resolved;
}
