/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // lib/http compresses, and names the bytes of what it keeps (DECISIONS 6).
  compress: false,
  generateEtags: false,
  // Pages are rendered once for everybody: their title may not depend on which browser asked first.
  htmlLimitedBots: /.*/,
  // `npm test` checks types; a start need not do it again, nor fail on a test's types.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "@prisma/adapter-pg"],
  devIndicators: false,
  // No picture of ours is made smaller on the way, so nobody can have others made.
  images: { unoptimized: true },
};

export default config;
