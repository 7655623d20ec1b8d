import { countStates, type GroupPlace, type MonthStanding } from "./completeness";
import type { ReportState } from "./workflow";

/** Where a region's month stands, and by which place of the table it is counted. */
export type RegionStanding = { code: string; name: string; place: GroupPlace; standing: MonthStanding };

/** A branch, office or province with its regions, and how many of them are in each state. */
export type PlaceStates = {
  place: GroupPlace;
  counts: Record<ReportState, number>;
  regions: { code: string; name: string; state: ReportState }[];
};

/** @returns a row for each place, in the order in which the places come */
export function statesByPlace(regions: readonly RegionStanding[]): PlaceStates[] {
  const places = new Map(regions.map(({ place }) => [place.id, place]));
  return [...places.values()].map((place) => {
    const own = regions.filter((region) => region.place.id === place.id);
    return {
      place,
      counts: countStates(own.map(({ standing }) => standing)),
      regions: own.map(({ code, name, standing: { state } }) => ({ code, name, state })),
    };
  });
}
