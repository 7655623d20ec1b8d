import onHeaders from "on-headers";
import type { Handler } from "./handler";

const STATIC = /^\/_next\/static\//;

/**
 * Whatever is answered to a request with a cookie or a token is for whoever sent it alone, whatever the page itself says.
 * @param isClosed whether the same holds for everybody, because nothing here is for the public
 */
export function withPrivateAnswers(answer: Handler, isClosed: boolean): Handler {
  return (request, response) => {
    const isPersonal = isClosed || request.headers.cookie !== undefined || request.headers.authorization !== undefined;
    if (isPersonal && !STATIC.test(request.url ?? ""))
      onHeaders(response, () => {
        response.setHeader("Cache-Control", "private, no-store");
      });
    return answer(request, response);
  };
}
