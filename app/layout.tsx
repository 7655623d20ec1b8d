import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import type { ReactNode } from "react";
import { LiveCharts } from "@/components/charts/live-charts";
import { AutoSubmit } from "@/components/forms/auto-submit";
import { PRINT_SCRIPT } from "@/components/shell/print-script";
import { THEME_SCRIPT } from "@/components/shell/theme";
import "./globals.css";

const jakarta = localFont({
  // Only the characters and weights that pages use: half the bytes on the way of the first figures (DECISIONS 122).
  src: "./font/plus-jakarta-sans.woff2",
  weight: "400 750",
  // With preload it is nearly always there in time; when it is not, the page keeps the fallback rather than jump.
  display: "optional",
  // next/font only knows Arial by that name; globals.css adds its metric twins on Linux and Android.
  adjustFontFallback: false,
  fallback: ["Jangkau Fallback"],
  variable: "--font-jakarta",
  preload: true,
});

export const metadata: Metadata = {
  title: { default: "Jangkau: cakupan BPJS Ketenagakerjaan di 514 kabupaten/kota", template: "%s · Jangkau" },
  description:
    "Berapa pekerja tiap kabupaten/kota yang terlindungi BPJS Ketenagakerjaan, terhadap target yang mana, berapa yang belum, dan dari mana setiap angka berasal.",
  applicationName: "Jangkau",
  robots: { index: true, follow: true },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#11171a" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The script below sets data-theme and data-js before React looks at the element.
    <html lang="id" className={jakarta.variable} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT + ";" + PRINT_SCRIPT }} />
      </head>
      <body className="flex min-h-dvh flex-col font-sans">
        {children}
        <AutoSubmit />
        <LiveCharts />
      </body>
    </html>
  );
}
