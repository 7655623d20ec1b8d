"use client";

import { PageFrame } from "@/components/shell/page-frame";
import { ErrorMessage } from "@/components/shell/error-message";

export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <PageFrame>
      <ErrorMessage reference={error.digest} />
    </PageFrame>
  );
}
