import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  typedRoutes: true,
  images: { unoptimized: true },
  serverExternalPackages: ["undici", "pino"],
  // `npm test` checks types; a user's first start need not wait for that again.
  typescript: { ignoreBuildErrors: true },
};

export default config;
