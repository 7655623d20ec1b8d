import { isIPv6 } from "node:net";

/**
 * The address that a request comes from, which throttling counts by. Only as many entries of X-Forwarded-For are
 * believed as balancers of ours have written; everything to the left of them is the caller's own word.
 * @param proxies how many balancers stand in front
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  proxies: number,
): string {
  const hops = (forwardedFor ?? "")
    .split(",")
    .map((hop) => hop.trim())
    .filter((hop) => hop !== "");
  const told = proxies > 0 ? hops.at(-proxies) : undefined;
  return networkOf((told ?? socketAddress ?? "").replace(/^::ffff:/i, ""));
}

/** An IPv6 subscriber has a whole /64 and would otherwise have endless tries. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address === "" ? "tidak diketahui" : address;
  const [head = "", tail] = address.toLowerCase().split("::");
  const left = head.split(":").filter((part) => part !== "");
  const right = (tail ?? "").split(":").filter((part) => part !== "");
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => "0");
  return `${[...left, ...zeros, ...right]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ""))
    .join(":")}::`;
}
