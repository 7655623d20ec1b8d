import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { signedIn } from "@/lib/auth/session";
import { readSemesters } from "@/lib/packs/queries/pack";

export const metadata: Metadata = { title: "Paket dewan" };

/** Leads to the pack of the newest semester that has figures. */
export default async function PacksPage() {
  const { actor } = await signedIn("/paket", "read-packs");
  const [newest] = await readSemesters(actor);
  if (newest !== undefined) redirect(`/paket/${newest}`);
  return (
    <>
      <h1>Paket dewan</h1>
      <p className="mt-1 text-lg">Belum ada angka, jadi belum ada paket.</p>
    </>
  );
}
