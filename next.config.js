/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // The server in lib/cli compresses each answer once and keeps it (DECISIONS 6).
  compress: false,
  serverExternalPackages: ["pg", "@prisma/adapter-pg"],
  devIndicators: false,
};

export default config;
