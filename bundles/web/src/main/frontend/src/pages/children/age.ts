/** Full years on a day; a birthday counts from its own day on. */
export function ageOn(birthDate: string, today: Date): number {
  const [year = 0, month = 1, date = 1] = birthDate.split('-').map(Number);
  const had = today.getMonth() + 1 > month || (today.getMonth() + 1 === month && today.getDate() >= date);
  return today.getFullYear() - year - (had ? 0 : 1);
}
