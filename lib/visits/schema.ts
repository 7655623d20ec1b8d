/** The number of a visit: S of the program's list, C of the demo, K of what people record. */
export const VISIT_ID = /^[SCK]\d{1,12}$/;

export const VISIT_KIND_CODES = ["AUDIENCE", "FGD", "OTHER"] as const;
export type VisitKind = (typeof VISIT_KIND_CODES)[number];

/** PROPOSED waits for whoever keeps visits; HELD and CANCELLED are over. */
export const VISIT_STATE_CODES = ["PROPOSED", "PLANNED", "HELD", "CANCELLED"] as const;
export type VisitState = (typeof VISIT_STATE_CODES)[number];

export const COMMITMENT_STATE_CODES = ["OPEN", "DONE", "DROPPED"] as const;
export type CommitmentState = (typeof COMMITMENT_STATE_CODES)[number];

/** Who, by role and never by name, recorded something when and why; `at` is ISO text in UTC, role null for what came with the program. */
export type Recorded = { at: string; role: string | null; reason: string | null };

/** What is recorded of a visit before it; `day` is `YYYY-MM-DD`, offices and place null where nobody has recorded them. */
export type VisitPlan = { day: string; kind: VisitKind; place: string | null; offices: string | null };

/** What was said, as a summary, and the printed figures in which some of it was published, by number. */
export type VisitRecord = { said: string | null; figureIds: string[] };

/** The sheet that is brought along: what its bytes hash to, and where the same state was read. */
export type FrozenSheet = { sha256: string; address: string };

/** A visit as its newest revision says. */
export type Visit = VisitPlan &
  VisitRecord & {
    id: string;
    regionCode: string;
    /** Made up to try the program out. */
    simulated: boolean;
    revision: number;
    state: VisitState;
    sheet: FrozenSheet | null;
    recorded: Recorded;
  };

/** A visit in a list, with the regional office that its region belongs to; null where no branch covers it. */
export type ListedVisit = Visit & { office: string | null };

/** What an office promised; `due` is `YYYY-MM-DD`. */
export type Pledge = { owner: string; text: string; due: string };

/** What the region says of a commitment; `fulfilled` only with evidence. */
export type GivenAnswer = { text: string; fulfilled: boolean; evidence: string | null; evidenceUrl: string | null };
export type Answer = GivenAnswer & { answer: number; at: string; role: string | null };

/** A commitment as its newest revision says, `answered` where the newest answer to it says that it is fulfilled. */
export type Commitment = Pledge & {
  visitId: string;
  number: number;
  revision: number;
  state: CommitmentState;
  answered: boolean;
  recorded: Recorded;
};

/** A commitment in a list, with its region. */
export type ListedCommitment = Commitment & { regionCode: string; simulated: boolean; office: string | null };

/** What was held and promised in a span of days. */
export type WorkDone = {
  /** Visits of the span that were held, newest first. */
  held: ListedVisit[];
  /** Commitments that are open, and those that came to an end within the span, by their due dates. */
  commitments: ListedCommitment[];
};

/** A visit that was held, for everybody: what is not for everybody is not in it. */
export type HeldVisit = Pick<Visit, "id" | "day" | "kind" | "simulated" | "figureIds"> & {
  commitments: Pick<Commitment, "number" | "owner" | "text" | "due" | "state" | "answered">[];
};

/** What the one who asks may do with a visit. */
export type VisitRights = { keep: boolean; propose: boolean; commit: boolean; answer: boolean };
