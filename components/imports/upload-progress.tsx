"use client";

import { useEffect, useState } from "react";
import { FILE_FIELD, MOST_UPLOADED } from "@/lib/imports/schema/upload";

type Sending = { kind: "idle" } | { kind: "sending"; percent: number } | { kind: "failed"; message: string };

const TOO_LARGE = "Berkas ini lebih besar dari 25 MiB. Sisakan lembar dan kolom yang diperlukan, lalu coba lagi.";
const NO_ANSWER = "Server tidak menjawab. Periksa sambungan, lalu unggah lagi; berkas Anda belum tersimpan.";

/** Says how far a file has been sent, and refuses one that is too large before it is. Without it the form is sent as any. */
export function UploadProgress({ formId }: { formId: string }) {
  const [sending, setSending] = useState<Sending>({ kind: "idle" });
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const send = (event: SubmitEvent) => {
      event.preventDefault();
      const body = new FormData(form);
      const file = body.get(FILE_FIELD);
      if (file instanceof File && file.size > MOST_UPLOADED) {
        setSending({ kind: "failed", message: TOO_LARGE });
        return;
      }
      sendWithProgress(form.action, body, setSending);
    };
    form.addEventListener("submit", send);
    return () => {
      form.removeEventListener("submit", send);
    };
  }, [formId]);
  switch (sending.kind) {
    case "idle":
      return null;
    case "failed":
      return (
        <p role="alert" className="font-semibold text-below">
          {sending.message}
        </p>
      );
    case "sending":
      return (
        <p role="status" className="flex w-full items-center gap-2">
          <progress max={100} value={sending.percent} aria-label="Berkas terkirim" className="grow" />
          {sending.percent < 100 ? `${sending.percent}% terkirim` : "Terkirim; berkas sedang dibaca …"}
        </p>
      );
  }
}

/** `fetch` tells nobody how much it has sent. */
function sendWithProgress(address: string, body: FormData, tell: (sending: Sending) => void): void {
  const request = new XMLHttpRequest();
  request.upload.addEventListener("progress", ({ loaded, total, lengthComputable }) => {
    if (lengthComputable) tell({ kind: "sending", percent: Math.floor((100 * loaded) / total) });
  });
  request.addEventListener("load", () => {
    // The answer leads on, and the browser has followed; the page is opened where it ended.
    if (request.responseURL !== "" && request.status < 400) location.assign(request.responseURL);
    else tell({ kind: "failed", message: request.status < 500 ? request.responseText.slice(0, 300) : NO_ANSWER });
  });
  request.addEventListener("error", () => {
    tell({ kind: "failed", message: NO_ANSWER });
  });
  request.open("POST", address);
  tell({ kind: "sending", percent: 0 });
  request.send(body);
}
