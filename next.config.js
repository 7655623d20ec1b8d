/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // The server in lib/cli compresses each answer once and keeps it (DECISIONS 6).
  compress: false,
  // `npm test` checks types; a start need not do it again, nor fail on a test's types.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "@prisma/adapter-pg"],
  devIndicators: false,
};

export default config;
