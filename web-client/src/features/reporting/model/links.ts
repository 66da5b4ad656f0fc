/** The rows behind a number of the register: the same conditions as in countedSchools, in the list's words. */
const counted = { type: 'SCHOOLS', status: 'OPERATING' };

function schools(filters: Record<string, string>): string {
  return `/schools?${new URLSearchParams(filters)}`;
}

export const allLink = schools(counted);
export const countyLink = (county: string) => schools({ county, ...counted });
export const townshipLink = (county: string, township: string) => schools({ county, township, ...counted });
export const unitLink = (managingUnit: string) => schools({ managingUnit, ...counted });
export const typeLink = (type: string) => schools({ type, status: 'OPERATING' });
export const pointsLink = (types: readonly string[]) =>
  schools({ type: types.join(','), status: 'OPERATING' });
export const statusLink = (statuses: readonly string[]) => schools({ status: statuses.join(',') });
