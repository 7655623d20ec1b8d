import { readEnv } from "@/lib/env";

/** Who runs this installation and how they are reached, as far as they have said so. */
export type Operator = { name: string | null; contact: string | null; securityContact: string | null };

export function operator(): Operator {
  const { OPERATOR_NAME, OPERATOR_CONTACT, SECURITY_CONTACT } = readEnv();
  return {
    name: OPERATOR_NAME ?? null,
    contact: OPERATOR_CONTACT ?? null,
    securityContact: SECURITY_CONTACT ?? null,
  };
}
