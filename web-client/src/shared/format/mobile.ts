/** The shape of a person's phone, as the contract gives it. */
export const MOBILE = /^1[3-9]\d{9}$/;
