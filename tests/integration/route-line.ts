export type RouteLine = {
  verb: "GET" | "POST" | "PUT";
  /** The address as the folders of `app` spell it. */
  route: string;
  /** The address that is asked for. */
  asked: string;
  /** One word per column. */
  answers: string;
  /** What goes along: a form, or JSON. */
  sent?: string;
  /** Where those who have signed in are sent; 307 goes to the start page, which says no, unless said otherwise. */
  leads?: string;
  /** A report that has to wait for examination beforehand. */
  waiting?: { period: string; region: string };
  /** Asked in a session of its own, because it ends. */
  ownSession?: true;
};

type More = Partial<Pick<RouteLine, "asked" | "leads" | "waiting" | "ownSession">>;

/** A page or file, and what it answers. */
export const get = (route: string, answers: string, more: More = {}): RouteLine => ({
  ...{ verb: "GET", route, asked: route, answers, ...more },
});
/** What a program sends to an address, and what it answers. */
export const put = (route: string, answers: string, sent: string, more: More = {}): RouteLine => ({
  ...{ verb: "PUT", route, asked: route, answers, sent, ...more },
});
/** A form or JSON that is sent, and what it answers. */
export const post = (route: string, answers: string, sent: string, more: More = {}): RouteLine => ({
  ...{ verb: "POST", route, asked: route, answers, sent, ...more },
});
