/** The shape the contract gives a school's phone, checked here too so that a slip shows before it is sent. */
export const PHONE = /^(1[3-9]\d{9}|0\d{2,3}-\d{7,8}(-\d{1,5})?)$/;
