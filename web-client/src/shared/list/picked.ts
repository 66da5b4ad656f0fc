/** Another record with the words a person reads: a draft has no list to look its name up in. */
export interface Picked {
  id: string;
  name: string;
}
