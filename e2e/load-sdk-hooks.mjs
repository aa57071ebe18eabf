const BUNDLED = /\/@langchain\/langgraph-sdk\/dist\/node_modules\/.*\.js$/u;

/** @type {import("node:module").ResolveHook} */
export async function resolve(specifier, context, nextResolve) {
  const resolved = await nextResolve(specifier, context);
  return BUNDLED.test(resolved.url) ? { ...resolved, format: "module" } : resolved;
}
