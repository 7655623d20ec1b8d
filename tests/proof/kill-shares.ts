/** A tenth of all kills are copies; each round of the soak is two, of those who edit and of PostgreSQL. */
export function copyKills(kills: number): number {
  return kills - 2 * soakRounds(kills);
}

export function soakRounds(kills: number): number {
  return Math.floor(kills * 0.45);
}
