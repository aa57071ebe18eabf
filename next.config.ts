import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  typedRoutes: true,
  images: { unoptimized: true },
  serverExternalPackages: ["undici", "pino"],
  turbopack: {
    // What packages drag along and nothing of ours uses, in KB gzip: markdown 32; URIs 8; each
    // of typebox's languages and its compiler 25.
    resolveAlias: {
      "typebox/schema": "./node_modules/typebox/build/schema/errors.mjs",
      "typebox/system": "./node_modules/typebox/build/system/settings/index.mjs",
      "markdown-to-jsx/react": "./components/schema-form/plain-markdown.ts",
      "fast-uri": "./components/schema-form/plain-uri.ts",
      "../getDefaultRegistry.js": "./components/schema-form/own-registry.ts",
    },
  },
  // `npm test` checks types; a user's first start need not wait for that again.
  typescript: { ignoreBuildErrors: true },
};

export default config;
