/** A contact that the operator has set, or that there is none: nobody is left to look for it. */
export function Contact({ of }: { of: string | null }) {
  if (of === null)
    return <strong>pengelola belum mengisinya; hubungi kantor yang memberi Anda alamat situs ini</strong>;
  return <a href={of}>{of.replace(/^(mailto:|https:\/\/)/, "")}</a>;
}
