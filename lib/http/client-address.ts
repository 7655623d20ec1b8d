import ipaddr from "ipaddr.js";

/**
 * The address that a request comes from, which throttling counts by. Only as many entries of X-Forwarded-For are
 * believed as balancers of ours have written; everything to the left of them is the caller's own word. What is no
 * address is not believed either: it would be another one each time.
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
  return networkOf(told ?? "") ?? networkOf(socketAddress ?? "") ?? "tidak diketahui";
}

/** An IPv4 address, or the /64 that an IPv6 subscriber has whole and would otherwise have endless tries from. */
function networkOf(text: string): string | null {
  const bare = withoutPort(text);
  if (ipaddr.IPv4.isValidFourPartDecimal(bare)) return bare;
  if (!ipaddr.IPv6.isValid(bare)) return null;
  const address = ipaddr.IPv6.parse(bare);
  if (address.isIPv4MappedAddress()) return address.toIPv4Address().toString();
  return new ipaddr.IPv6([...address.parts.slice(0, 4), 0, 0, 0, 0]).toString();
}

/** `192.0.2.1:443` and `[2001:db8::1]:443`, as some balancers write them. */
function withoutPort(text: string): string {
  return /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
}
