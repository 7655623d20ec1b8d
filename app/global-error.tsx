"use client";

import { ErrorMessage } from "@/components/shell/error-message";
import "./globals.css";

/** Stands in for the whole document when even the layout fails. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="id">
      <head>
        <title>Gagal dimuat · Jangkau</title>
      </head>
      <body className="font-sans">
        <main className="page py-6">
          <ErrorMessage reference={error.digest} />
        </main>
      </body>
    </html>
  );
}
