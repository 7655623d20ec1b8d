import type { Db } from "@/lib/db/client";
import type { Contact } from "../rules/completeness";

/**
 * The people of branches who enter and send: staff and heads with an account in use.
 * The caller has checked that whoever asks may read the drafts of these branches.
 * @returns by branch, heads first
 */
export async function readContacts(tx: Db, branchIds: readonly string[]): Promise<Map<string, Contact[]>> {
  const users = await tx.user.findMany({
    where: {
      branchId: { in: [...branchIds] },
      role: { in: ["BRANCH_STAFF", "BRANCH_HEAD"] },
      deactivatedAt: null,
    },
    select: { name: true, email: true, role: true, branchId: true },
    orderBy: [{ role: "desc" }, { name: "asc" }, { id: "asc" }],
  });
  const contacts = new Map<string, Contact[]>();
  for (const { branchId, ...contact } of users) {
    if (branchId !== null) contacts.set(branchId, [...(contacts.get(branchId) ?? []), contact]);
  }
  return contacts;
}
