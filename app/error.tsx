"use client";

import { ErrorMessage } from "@/components/shell/error-message";

/** Without the page frame: as a client module it would bring header and footer along as script on every page. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <main id="isi" className="page grow py-6">
      <ErrorMessage reference={error.digest} />
    </main>
  );
}
